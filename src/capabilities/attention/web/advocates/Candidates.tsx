import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Candidate, listAdvocates } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { AskDialog, type Asking } from './AskDialog.tsx'
import { MomentShown } from './MomentShown.tsx'
import { advocatesQuery, settingsQuery } from './queries.ts'
import { say } from './say.ts'

const usualDays = 21

/** Whom to ask for what, after what; and why others are not asked. */
export function Candidates() {
  const advocates = useQuery(advocatesQuery)
  const days = useQuery(settingsQuery).data?.momentDays ?? usualDays
  const [asking, setAsking] = useState<Asking>()
  return (
    <>
      <Answer of={advocates} height={420}>
        {(found) => (
          <>
            <Funnel {...found} days={days} />
            {found.candidates.length === 0 ? (
              <EmptyTeach title={say('none')}>
                {say('noneWords', { n: count(days), days: count(days) })}{' '}
                {found.not['not-agreed'] > 0 && say('noneConsent', { n: count(found.not['not-agreed']) })}
              </EmptyTeach>
            ) : (
              <Card>
                <ul className={styles.list} aria-label={say('toAsk')}>
                  {found.candidates.map((one) => (
                    <OneCandidate
                      key={one.customer.id}
                      candidate={one}
                      isFull={found.week.asked >= found.week.most}
                      onAsk={setAsking}
                    />
                  ))}
                </ul>
                {found.isCut && (
                  <p className={styles.quiet}>{say('cut', { n: count(found.candidates.length) })}</p>
                )}
              </Card>
            )}
          </>
        )}
      </Answer>
      {asking && <AskDialog asking={asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}

type Found = OutputOf<typeof listAdvocates>

/** From all with a good moment down to those who may be asked: the numbers add up. */
function Funnel({ withMoment, not, week, days }: Found & { days: number }) {
  const against = (Object.keys(not) as (keyof Found['not'])[]).filter((reason) => not[reason] > 0)
  const left = withMoment - against.reduce((sum, reason) => sum + not[reason], 0)
  return (
    <div className={styles.funnel}>
      <span>{say('withMoment', { count: withMoment, n: count(withMoment), days: count(days) })}</span>
      {against.length > 0 && (
        <ul aria-label={say('not')}>
          {against.map((reason) => (
            <li key={reason}>{say(`not-${reason}`, { n: count(not[reason]) })}</li>
          ))}
        </ul>
      )}
      <b>{say('left', { n: count(left) })}</b>
      <span>{say('week', { asked: count(week.asked), most: count(week.most) })}</span>
      {week.asked >= week.most && <Tag tone="warn">{say('weekFull')}</Tag>}
    </div>
  )
}

interface OneCandidateProps {
  candidate: Candidate
  isFull: boolean
  onAsk: (asking: Asking) => void
}

function OneCandidate({ candidate, isFull, onAsk }: OneCandidateProps) {
  const { customer, kind, why, moment, askFrom, askUntil } = candidate
  const may = useMay('attention:write')
  const name = customer.name ?? say('somebody')
  return (
    <li className={styles.item}>
      <MomentShown customer={customer} moment={moment}>
        <p className={styles.quiet}>
          <Tag tone="good">{say(kind)}</Tag> {why} {say('when', { from: day(askFrom), until: day(askUntil) })}
        </p>
      </MomentShown>
      {may && (
        <Button
          disabled={isFull}
          aria-label={say('askOf', { name })}
          onClick={() => onAsk({ customerId: customer.id, name, kind, moment })}
        >
          {say('ask')}
        </Button>
      )}
    </li>
  )
}
