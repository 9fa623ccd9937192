import { classes } from '../../../web/kit/classes.ts'
import { moment } from '../../../web/kit/instants.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { emotionName, signalName } from '../../understanding/web/say.ts'
import type { Turn } from '../contract.ts'
import { piecesOf } from './pieces.ts'
import { partName, reasonName } from './reply-names.ts'
import { say } from './say.ts'
import styles from './Thread.module.css'

interface TurnShownProps {
  turn: Turn
  /** As it was written; the masked words unless given. */
  text?: string
  isAsked: boolean
  isAnswer: boolean
  isLinked: boolean
}

/** One turn: who, when, the words, and what was understood of them. */
export function TurnShown({ turn, text, isAsked, isAnswer, isLinked }: TurnShownProps) {
  const { side, at, agent, isAutomatic } = turn
  return (
    <div className={classes(styles.turn, styles[side], isLinked && styles.linked)}>
      <p className={styles.who}>
        <b>{side === 'us' ? agent || say('us') : say('customer')}</b>
        <time dateTime={at}>{moment(at)}</time>
        {isAsked && <Tag tone="warn">{say('theQuestion')}</Tag>}
        {isAnswer && <Tag tone="good">{say('theAnswer')}</Tag>}
        {isAutomatic && <Tag>{say('machine')}</Tag>}
      </p>
      <div className={styles.words}>{text ?? <Marked turn={turn} />}</div>
      <Understood turn={turn} isAnswer={isAnswer} />
    </div>
  )
}

/** The masked words, with those that do something for the customer marked. */
function Marked({ turn: { text, parts } }: { turn: Turn }) {
  return piecesOf(text, parts).map(({ start, words, part }) =>
    part ? (
      <mark key={start} title={partName(part)} className={styles.mark}>
        {words}
      </mark>
    ) : (
      <span key={start}>{words}</span>
    ),
  )
}

function Understood({ turn, isAnswer }: { turn: Turn; isAnswer: boolean }) {
  const { feeling, emotions, signals, parts, judged, side } = turn
  const felt = side === 'customer' ? emotions.filter((emotion) => emotion !== 'neutral') : []
  const tags = [...felt.map(emotionName), ...signals.filter((name) => name !== 'empathy').map(signalName)]
  const isNothing = judged && !judged.answers && !isAnswer
  if (tags.length === 0 && parts.length === 0 && !isNothing && feeling === null) return null
  return (
    <p className={styles.understood}>
      {side === 'customer' && feeling !== null && <Feeling value={feeling} />}
      {tags.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {parts.map(({ part }) => (
        <Tag key={part} tone="good">
          {partName(part)}
        </Tag>
      ))}
      {isNothing && (
        <span title={judged.why.map(reasonName).join(', ')}>
          <Tag tone="bad">{say('notAnAnswer')}</Tag>
        </span>
      )}
    </p>
  )
}

function Feeling({ value }: { value: number }) {
  const tone = value <= -0.3 ? 'bad' : value >= 0.3 ? 'good' : 'plain'
  const shown = value < 0 ? `−${(-value).toFixed(1)}` : `+${value.toFixed(1)}`
  return (
    <Tag tone={tone}>
      {say('feeling')} {shown}
    </Tag>
  )
}
