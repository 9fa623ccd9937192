import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Summary } from '../../profile/contract.ts'
import type { LineAddress } from '../line/address.ts'
import { money } from '../money.ts'
import styles from './Profile.module.css'
import { summaryQuery } from './questions.ts'
import { say } from './say.ts'

interface AtAGlanceProps {
  id: string
  /** Shows in the line of time what a figure is made of. */
  onShow: (part: Partial<LineAddress>) => void
}

/** What they are worth, how they answered, what they were promised, when we spoke last. Every figure leads to its entries. */
export function AtAGlance({ id, onShow }: AtAGlanceProps) {
  const summary = useQuery(summaryQuery(id))
  return (
    <Answer of={summary} height={360}>
      {(known) => (
        <div className={styles.cards}>
          <Promises promises={known.promises} onShow={onShow} />
          <Value orders={known.orders} onShow={onShow} />
          <Feeling feeling={known.feeling} onShow={onShow} />
          <Answers answers={known.answers} onShow={onShow} />
          <Contacts contacts={known.contacts} onShow={onShow} />
        </div>
      )}
    </Answer>
  )
}

type Showing = Pick<AtAGlanceProps, 'onShow'>

function Promises({ promises: { n, overdue, open }, onShow }: Showing & { promises: Summary['promises'] }) {
  if (n === 0) return null
  return (
    <Card
      title={say('openPromises', { n: count(n) })}
      aside={overdue > 0 && <Tag tone="bad">{say('overdue', { n: count(overdue) })}</Tag>}
    >
      <ul className={styles.list}>
        {open.map(({ id, name, promisedAt, daysOverdue }) => (
          <li key={id}>
            <button type="button" className={styles.door} onClick={() => onShow({ entry: id })}>
              {name}
            </button>
            <span className={daysOverdue > 0 ? styles.late : styles.quiet}>
              {day(promisedAt)} · {dueWords(daysOverdue)}
            </span>
          </li>
        ))}
      </ul>
      {n > open.length && (
        <button type="button" className={styles.door} onClick={() => onShow({ only: 'promises' })}>
          {say('allPromises')}
        </button>
      )}
    </Card>
  )
}

function dueWords(days: number): string {
  if (days > 0) return say('late', { count: days })
  return days === 0 ? say('today') : say('left', { count: -days })
}

function Value({ orders: { n, lastYear, money: sums }, onShow }: Showing & { orders: Summary['orders'] }) {
  return (
    <Card title={say('value')}>
      {n === 0 && <p className={styles.quiet}>{say('noOrders')}</p>}
      {sums.map(({ currency, total, lastYear: lately }) => (
        <div key={currency} className={styles.figure}>
          <b>{money(total, currency)}</b>
          <span className={styles.quiet}>{say('lastYear', { sum: money(lately, currency) })}</span>
        </div>
      ))}
      {n > 0 && (
        <button type="button" className={styles.door} onClick={() => onShow({ kinds: ['order'] })}>
          {say('orders', { count: n, lately: count(lastYear) })}
        </button>
      )}
    </Card>
  )
}

/** The mean of their newest words; from this far off zero it has a name. */
const markedFrom = 0.2

function Feeling({ feeling, onShow }: Showing & { feeling: Summary['feeling'] }) {
  if (!feeling) return null
  const { mean, n } = feeling
  const name = mean >= markedFrom ? 'positive' : mean <= -markedFrom ? 'negative' : 'mixed'
  const tone = { positive: 'good', negative: 'bad', mixed: 'plain' } as const
  return (
    <Card title={say('feeling')} aside={<Tag tone={tone[name]}>{say(`feels_${name}`)}</Tag>}>
      <div className={styles.figure}>
        <b>{figure(mean, 'mean')}</b>
        <button type="button" className={styles.door} onClick={() => onShow({ only: 'words' })}>
          {say('feelingOf', { count: n })}
        </button>
      </div>
    </Card>
  )
}

function Answers({ answers, onShow }: Showing & { answers: Summary['answers'] }) {
  return (
    <Card
      title={say('answers')}
      aside={
        answers.length > 0 && (
          <button type="button" className={styles.door} onClick={() => onShow({ only: 'answers' })}>
            {say('allAnswers')}
          </button>
        )
      }
    >
      {answers.length === 0 && <p className={styles.quiet}>{say('noAnswers')}</p>}
      <ul className={styles.list}>
        {answers.map(({ id, scale, wording, score, at, n }) => (
          <li key={id}>
            <span>
              <ScoreTag scale={scale} score={score} />{' '}
              {wording && <span className={styles.asked}>{wording}</span>}
            </span>
            <span className={styles.quiet}>
              {day(at)}
              {n > 1 && ` · ${say('answeredTimes', { n: count(n) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Contacts({
  contacts: { n, lastMonth, latest },
  onShow,
}: Showing & { contacts: Summary['contacts'] }) {
  return (
    <Card
      title={say('contacts')}
      aside={
        n > 0 && (
          <span className={styles.quiet}>{say('contactsOf', { n: count(n), lately: count(lastMonth) })}</span>
        )
      }
    >
      {latest.length === 0 && <p className={styles.quiet}>{say('noContacts')}</p>}
      <ul className={styles.list}>
        {latest.map(({ id, at, channel, name, text, entries, conversationId }) => (
          <li key={id} className={styles.contact}>
            <button
              type="button"
              className={styles.door}
              onClick={() => onShow(conversationId ? { conversation: conversationId } : { entry: id })}
            >
              {day(at)}
              {channel && ` · ${channel}`}
              {entries > 1 && ` · ${say('entries', { n: count(entries) })}`}
            </button>
            <p className={styles.said}>{text ? `“${text}”` : name}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
