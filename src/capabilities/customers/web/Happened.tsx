import { kindName } from '../../../web/kit/kinds.ts'
import { Quote } from '../../../web/kit/Quote.tsx'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import styles from './CustomerPage.module.css'
import type { Entry } from './collapsed.ts'
import { money } from './money.ts'
import { Promised } from './Promised.tsx'
import { say } from './say.ts'

/** One entry of the timeline: what it was, what it was about, what was said. */
export function Happened({ entry, times }: { entry: Entry; times: number }) {
  const { kind, name, touchpoint, direction, product, orderId, value, currency, scale, score, text } = entry
  const about = [
    touchpoint !== name && touchpoint,
    product,
    orderId && say('order', { id: shortened(orderId) }),
  ].filter(Boolean)
  return (
    <>
      <div className={styles.line}>
        <Tag>{kindName(kind)}</Tag>
        <b>{name}</b>
        {times > 1 && <span className={styles.quiet}>{say('times', { n: times })}</span>}
        {direction === 'out' && <span className={styles.quiet}>{say('fromUs')}</span>}
        {score !== null && <ScoreTag scale={scale} score={score} />}
        {value !== null && <span>{money(value, currency)}</span>}
        <Promised {...entry} />
        {about.length > 0 && <span className={styles.quiet}>{about.join(' · ')}</span>}
      </div>
      {text && (
        <div className={styles.words}>
          <Quote text={text} />
        </div>
      )}
    </>
  )
}

/** Long ids say no more than their beginning. */
function shortened(id: string) {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id
}
