import { Card } from '../../../web/kit/Card.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Gap, Questions } from '../contract.ts'
import type { Grouping } from './address.ts'
import { Door } from './door.tsx'
import styles from './Questions.module.css'
import { ShareLine } from './Share.tsx'
import { say } from './say.ts'

/** Questions that are asked often and answered badly: what an article, a page or a training could mend. */
export function GapsCard({ report: { gaps, by } }: { report: Questions }) {
  return (
    <Card title={say('gaps')}>
      <p className={styles.sub}>{say('gapsSub')}</p>
      {gaps.length === 0 && <p className={styles.quiet}>{say('noGaps')}</p>}
      {gaps.map((gap) => (
        <ShareLine
          key={gap.key}
          name={<Name gap={gap} by={by} />}
          what={gap.examples[0] ? `“${gap.examples[0]}”` : say('badly')}
          of={gap.badly}
        />
      ))}
    </Card>
  )
}

function Name({ gap: { key, name, isRising }, by }: { gap: Gap; by: Grouping }) {
  return (
    <>
      <Door narrowed={{ outcome: 'unanswered' }} within={{ by, key }}>
        {name}
      </Door>{' '}
      {isRising && <Tag tone="warn">{say('gapRising')}</Tag>}
    </>
  )
}
