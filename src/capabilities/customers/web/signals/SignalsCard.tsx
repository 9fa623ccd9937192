import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { listAlarms } from '../../signals/contract.ts'
import { dayInWords, levelInWords } from './in-words.ts'
import { alarmsQuery } from './questions.ts'
import styles from './Signals.module.css'
import { say } from './say.ts'

/** Nobody takes in more at a glance. */
const mostShown = 5

/** What is unusual now, for pages that are about more than that. Silent until signs have been worked out. */
export function SignalsCard() {
  const { data } = useQuery(alarmsQuery)
  if (!data?.lastDay || data.isHistory) return null
  const { alarms, watched, lastDay } = data
  return (
    <Card title={say('card')} aside={<Link to="/customers/signals">{say('cardAll', { n: watched })}</Link>}>
      {alarms.length === 0 ? (
        <p className={styles.note}>{say('cardQuiet', { watched, day: dayInWords(lastDay) })}</p>
      ) : (
        <ul className={styles.alarms}>
          {alarms.slice(0, mostShown).map((alarm) => (
            <Alarm key={alarm.id} {...alarm} />
          ))}
        </ul>
      )}
    </Card>
  )
}

type AlarmProps = OutputOf<typeof listAlarms>['alarms'][number]

function Alarm({ signal, unit, since, tone, level, display, isSeen }: AlarmProps) {
  const numbers = say('unusualWords', { ...levelInWords(level, display), unit: say(`${signal}Unit`) })
  return (
    <li>
      <Link to="/customers/signals/$signal" params={{ signal }}>
        {say(signal)}
      </Link>{' '}
      <Tag tone={tone}>{say('unusual', { day: dayInWords(since) })}</Tag>{' '}
      {!isSeen && <Tag tone="warn">{say('cardNew')}</Tag>}
      <br />
      <span>
        {numbers}
        {unit && ` ${say('unit', { unit })}`}
      </span>
    </li>
  )
}
