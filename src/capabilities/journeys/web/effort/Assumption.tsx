import { Tag } from '../../../../web/kit/Tag.tsx'
import styles from './Effort.module.css'
import { say } from './say.ts'

/** The stamp of weights that nobody has looked at yet. */
export function Assumption() {
  return (
    <span className={styles.stamp}>
      <Tag tone="warn">{say('assumption')}</Tag>
    </span>
  )
}
