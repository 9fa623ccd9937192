import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { classes } from '../../../../web/kit/classes.ts'
import { day, moment } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Moment, Story } from '../../flow/contract.ts'
import styles from './CasePage.module.css'
import { howLong } from './how-long.ts'
import { signed } from './problem-words.ts'
import { say } from './say.ts'

/** Steps from top to bottom with the time between; answers and replies stand beside them, quieter. */
export function StoryLine({ story: { moments } }: { story: Story }) {
  const mayOpen = useMay('conversations:read')
  return (
    <ol className={styles.line}>
      {moments.map((one, at) => (
        <li key={one.id} className={classes(one.step === '' && styles.quiet, dotOf(one))}>
          <span className={styles.time}>
            {one.gap !== null && (at === 0 ? say('atStart') : say('after', { time: howLong(one.gap) }))}
          </span>
          <div className={styles.what}>
            <div className={styles.top}>
              <b>{titleOf(one)}</b>
              {one.channel && <Tag>{one.channel}</Tag>}
              {one.sentiment !== null && <Felt value={one.sentiment} />}
              {one.score !== null && (
                <Tag>{say('answered', { score: one.score, scale: one.scale.toUpperCase() })}</Tag>
              )}
              <PromiseTag promise={one.promise} />
            </div>
            <p className={styles.about}>
              <time dateTime={one.at}>{moment(one.at)}</time>
              {one.step !== '' && one.name !== one.step && one.name && ` · ${one.name}`}
              {one.touchpoint && one.touchpoint !== titleOf(one) && ` · ${one.touchpoint}`}
              {one.conversation && mayOpen && (
                <>
                  {' · '}
                  <Link to="/conversations/$id" params={{ id: one.id }}>
                    {say('toConversation')}
                  </Link>
                </>
              )}
            </p>
            {one.words && <Quote text={one.words} lang={one.language} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function titleOf({ step, name, kind, direction, conversation }: Moment): string {
  if (step) return step
  if (direction === 'out' && conversation) return say('ourReply')
  return name || kind
}

function dotOf({ sentiment, promise, step }: Moment) {
  if (promise?.kept === 'broken' && step !== '') return styles.bad
  if (sentiment === null) return undefined
  return sentiment < -0.2 ? styles.bad : sentiment > 0.2 ? styles.good : undefined
}

function Felt({ value }: { value: number }) {
  const tone = value < -0.2 ? 'bad' : value > 0.2 ? 'good' : 'plain'
  return <Tag tone={tone}>{say('feels', { value: signed(value) })}</Tag>
}

const promiseTones = { kept: 'good', broken: 'bad', open: 'plain' } as const
const promiseWords = { kept: 'promise_kept', broken: 'promise_broken', open: 'promise_open' } as const

function PromiseTag({ promise }: { promise: Moment['promise'] }) {
  if (!promise) return null
  const { promisedAt, fulfilledAt, kept } = promise
  const words = [
    say('promisedUntil', { day: day(promisedAt) }),
    fulfilledAt && say('fulfilled', { day: day(fulfilledAt) }),
    say(promiseWords[kept]),
  ]
  return <Tag tone={promiseTones[kept]}>{words.filter(Boolean).join(' · ')}</Tag>
}
