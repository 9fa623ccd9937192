import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import type { CaseShown } from '../../handling/contract.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** Why there is a case: what was said and happened, each with the way to where it can be read. */
export function About({ shown }: { shown: CaseShown }) {
  const { cause, about } = shown
  return (
    <Card title={say('why')}>
      <div className={styles.stack}>
        {cause.words && <p className={styles.cause}>{cause.words}</p>}
        {about.length > 0 && (
          <ul className={styles.list}>
            {about.map((one) => (
              <Happening key={one.id} one={one} customer={shown.customer.id} />
            ))}
          </ul>
        )}
        <p className={styles.quiet}>{openedBy(cause)}</p>
      </div>
    </Card>
  )
}

function openedBy({ by, rule }: CaseShown['cause']): string {
  if (by === 'rule') return say('byRule', { rule: rule?.name ?? '–' })
  return say(({ person: 'byPerson', attention: 'byAttention', program: 'byProgram' } as const)[by])
}

type One = CaseShown['about'][number]

function Happening({ one, customer }: { one: One; customer: string }) {
  return (
    <li>
      {one.text ? <Quote text={one.text} /> : <span>{one.name || one.kind}</span>}
      <span className={styles.line}>
        <span className={styles.quiet}>
          {[moment(one.at), one.channel, one.text && one.name].filter(Boolean).join(' · ')}
        </span>
        {one.score !== null && one.scale !== '' && <ScoreTag scale={one.scale} score={one.score} />}
        <WayThere one={one} customer={customer} />
      </span>
    </li>
  )
}

function WayThere({ one: { id, conversationId }, customer }: { one: One; customer: string }) {
  const [mayRead, maySee] = [useMay('conversations:read'), useMay('customers:read')]
  if (conversationId && mayRead)
    return (
      <Link to="/conversations/$id" params={{ id: conversationId }}>
        {say('openConversation')}
      </Link>
    )
  if (!maySee) return null
  return (
    <Link to="/customers/$id" params={{ id: customer }} search={{ entry: id }}>
      {say('openInLine')}
    </Link>
  )
}
