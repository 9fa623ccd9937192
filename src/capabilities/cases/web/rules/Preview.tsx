import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { previewRule, Rule } from '../../opening/contract.ts'
import { say as sayCase } from '../say.ts'
import { usePreview } from './queries.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'

/** What a rule would have opened in the last thirty days, before it opens anything. */
export function Preview({ rule }: { rule: Rule }) {
  const previewing = usePreview()
  const { data } = previewing
  return (
    <div className={styles.preview}>
      <Button
        loading={previewing.isPending}
        onClick={() => previewing.mutate({ ...rule, name: rule.name || '–' })}
      >
        {say('preview')}
      </Button>
      <div role="status">{data && <Would {...data} />}</div>
    </div>
  )
}

type Shown = OutputOf<typeof previewRule>

function Would({
  from,
  until,
  wouldOpen,
  happened,
  customers,
  mostInADay,
  heldBack,
  isCut,
  examples,
}: Shown) {
  const told = { count: wouldOpen, n: count(wouldOpen), from: day(from), until: day(until) }
  return (
    <>
      <p>
        <b>{say('wouldOpen', told)}</b>
      </p>
      <p className={styles.quiet}>
        {say('happened', { happened: count(happened), customers: count(customers) })}{' '}
        {heldBack > 0 && say('heldBack', { held: count(heldBack), most: count(mostInADay) })}{' '}
        {isCut && say('cut')}
      </p>
      {examples.length > 0 && (
        <>
          <h3 className={styles.heading}>{say('examples')}</h3>
          <ul className={styles.examples}>
            {examples.map(({ customer, at, words }) => (
              <li key={`${customer.id} ${at}`}>
                {customer.name === null ? (
                  sayCase('someone')
                ) : (
                  <Link to="/customers/$id" params={{ id: customer.id }} target="_blank">
                    {customer.name}
                  </Link>
                )}{' '}
                <span className={styles.quiet}>
                  {day(at)} · {words}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
