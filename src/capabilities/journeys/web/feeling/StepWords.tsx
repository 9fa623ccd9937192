import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { emotionName } from '../../../understanding/web/say.ts'
import type { FeltStep, StepQuote, StepWords as Told } from '../../feeling/contract.ts'
import type { FeelingAddress } from './address.ts'
import styles from './Feeling.module.css'
import { stepWordsQuery } from './queries.ts'
import { say } from './say.ts'

interface StepWordsProps {
  journey: string
  step: FeltStep
  side: FeelingAddress['side']
}

/** What was said at a step: its emotions, and words of both ends and the middle. */
export function StepWords({ journey, step, side }: StepWordsProps) {
  const { address } = useAddress()
  const told = useQuery(stepWordsQuery(journey, address, { ...step, side }))
  return (
    <Answer
      of={told}
      height={220}
      isEmpty={({ n }) => n === 0}
      empty={<p className={styles.note}>{say('noWords')}</p>}
    >
      {(shown) => (
        <div className={styles.two}>
          <Emotions {...shown} />
          <Quotes quotes={shown.quotes} />
        </div>
      )}
    </Answer>
  )
}

function Emotions({ emotions, n, isSample }: Told) {
  const shown = emotions.filter(({ share }) => (share.value ?? 0) > 0)
  return (
    <div>
      <h3 className={styles.heading}>{say('emotions')}</h3>
      <p className={styles.note}>{say(isSample ? 'emotionsOfSample' : 'emotionsOf', { n: count(n) })}</p>
      {shown.length === 0 ? (
        <p className={styles.note}>{say('tooFew')}</p>
      ) : (
        shown.map(({ emotion, share: { value, low, high } }) => (
          <div key={emotion} className={styles.emotion}>
            <span>{emotionName(emotion)}</span>
            <Interval value={value ?? 0} low={low ?? 0} high={high ?? 0} min={0} max={1} format={percent} />
            <span className={styles.number}>{percent(value ?? 0)}</span>
          </div>
        ))
      )}
    </div>
  )
}

const tones = { worst: 'bad', best: 'good', typical: 'plain' } as const

function Quotes({ quotes }: { quotes: readonly StepQuote[] }) {
  return (
    <div>
      <h3 className={styles.heading}>{say('inWords')}</h3>
      <div className={styles.quotes}>
        {quotes.map((quote) => (
          <Quote key={quote.id} text={quote.text} lang={quote.language} by={<By quote={quote} />} />
        ))}
      </div>
    </div>
  )
}

function By({ quote: { kind, customer, conversation, channel, at } }: { quote: StepQuote }) {
  const mayRead = useMay('conversations:read')
  return (
    <span className={styles.by}>
      <Tag tone={tones[kind]}>{say(kind)}</Tag>
      {customer ? (
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name || say('someone')}
        </Link>
      ) : (
        say('someone')
      )}
      <span>{[channel, day(at)].filter(Boolean).join(' · ')}</span>
      {conversation && mayRead && (
        <Link to="/conversations/$id" params={{ id: conversation }}>
          {say('conversation')}
        </Link>
      )}
    </span>
  )
}
