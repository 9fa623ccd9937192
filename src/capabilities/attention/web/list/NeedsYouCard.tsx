import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Avatar } from '../../../../web/kit/Avatar.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { money } from '../../../customers/web/money.ts'
import type { AttentionItem } from '../../list/contract.ts'
import { readAttentionAddress } from './address.ts'
import styles from './List.module.css'
import { attentionQuery } from './queries.ts'
import { say } from './say.ts'

/** Three at most: two who need somebody most, and who is readiest for more. Nothing for whoever may not see the list. */
export function NeedsYouCard() {
  return useMay('attention:read') ? <Shown /> : null
}

function Shown() {
  const needing = useQuery(attentionQuery({}, 3))
  const growing = useQuery(attentionQuery({ list: 'grow' }, 1))
  if (needing.data?.refreshedAt === null) return null
  return (
    <Card
      title={say('needsYou')}
      aside={<Link to="/attention">{say('all', { n: count(needing.data?.counts.intervene ?? 0) })}</Link>}
    >
      <Answer of={needing} height={170} empty={<p>{say('cardQuiet')}</p>} isEmpty={() => false}>
        {({ items }) => <Lines items={chosen(items, growing.data?.items ?? [])} />}
      </Answer>
    </Card>
  )
}

function chosen(needing: readonly AttentionItem[], growing: readonly AttentionItem[]) {
  return growing.length > 0 ? [...needing.slice(0, 2), growing[0]!] : needing
}

function Lines({ items }: { items: readonly AttentionItem[] }) {
  if (items.length === 0) return <p className={styles.quiet}>{say('cardQuiet')}</p>
  return (
    <ul className={styles.card}>
      {items.map((item) => (
        <li key={item.id} className={styles.person}>
          <Avatar name={item.customer?.name ?? '?'} />
          <div>
            <p>
              <Named item={item} /> {item.list === 'grow' && <Tag tone="good">{say('readyTag')}</Tag>}
            </p>
            <p className={styles.line}>{item.reasons.slice(0, 2).join(', ')}</p>
          </div>
          <ButtonLink
            to="/attention"
            search={readAttentionAddress({ list: item.list, item: item.id })}
            aria-label={`${say('see')}: ${item.customer?.name ?? say('unnamed')}`}
          >
            {say('see')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function Named({ item: { customer, value } }: { item: AttentionItem }) {
  return (
    <>
      {customer ? (
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name}
        </Link>
      ) : (
        say('unnamed')
      )}
      {value && ` · ${money(String(Math.round(value.amount)), value.currency).replace(/[.,]00(?=\D*$)/, '')}`}
    </>
  )
}
