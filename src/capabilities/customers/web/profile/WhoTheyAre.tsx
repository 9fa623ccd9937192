import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { day } from '../../../../web/kit/instants.ts'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import type { showCustomer } from '../../contract.ts'
import type { Summary } from '../../profile/contract.ts'
import { ago, howLong } from '../how-long.ts'
import styles from './Profile.module.css'
import { segmentsOfQuery, summaryQuery } from './questions.ts'
import { say } from './say.ts'

type Known = OutputOf<typeof showCustomer>

/** In one line under the name: where, for how long, how they answered last, who was here last, in which segments. */
export function WhoTheyAre({ known }: { known: Known }) {
  const { data: summary } = useQuery(summaryQuery(known.id))
  const { data: belonging } = useQuery(segmentsOfQuery(known.id))
  const parts = summary ? told(known, summary) : []
  return (
    <span className={styles.who}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {summary?.answers[0] && (
        <span>
          <ScoreTag {...summary.answers[0]} /> {say('on', { day: day(summary.answers[0].at) })}
        </span>
      )}
      {belonging?.segments.map(({ id, name }) => (
        <Link key={id} to="/customers/segments/$id" params={{ id }} className={styles.segment}>
          {name}
        </Link>
      ))}
    </span>
  )
}

function told({ traits, accounts }: Known, { country, firstAt, contacts, lastAt }: Summary): string[] {
  const where = [traits.city, traits.country ?? country].filter((part) => part !== undefined && part !== '')
  const now = new Date()
  return [
    where.length > 0 ? where.join(', ') : '',
    firstAt ? say('customerFor', { time: howLong(firstAt, now) }) : '',
    contactWords(contacts, now),
    lastAt && contacts.n === 0 ? say('seenLast', { when: ago(lastAt, now) }) : '',
    ...accounts.map(({ name }) => name),
  ].filter(Boolean)
}

function contactWords({ n, latest }: Summary['contacts'], now: Date): string {
  const last = latest[0]
  if (!last) return ''
  const when = ago(last.at, now)
  return n === 1 ? say('onlyContact', { when }) : say('lastContactOf', { when, n })
}
