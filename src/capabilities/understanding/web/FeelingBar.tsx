import { percent } from '../../../web/kit/numbers.ts'
import { type FeelingName, feelings as inOrder } from './address.ts'
import { feelingName } from './say.ts'
import styles from './Voice.module.css'

interface FeelingBarProps {
  feelings: Record<FeelingName, number>
  onChoose?: (feeling: FeelingName) => void
}

/** How comments divide: bad, neither, good, in words and as one bar. */
export function FeelingBar({ feelings, onChoose }: FeelingBarProps) {
  const n = inOrder.reduce((sum, feeling) => sum + feelings[feeling], 0)
  if (n === 0) return null
  return (
    <div className={styles.feelings}>
      <span className={styles.bar} aria-hidden="true">
        {inOrder.map((feeling) => (
          <i key={feeling} data-feeling={feeling} style={{ flexGrow: feelings[feeling] }} />
        ))}
      </span>
      <span className={styles.shares}>
        {inOrder.map((feeling) => {
          const words = `${percent(feelings[feeling] / n)} ${feelingName(feeling)}`
          return onChoose ? (
            <button key={feeling} type="button" onClick={() => onChoose(feeling)}>
              {words}
            </button>
          ) : (
            <span key={feeling}>{words}</span>
          )
        })}
      </span>
    </div>
  )
}
