import { Progress } from '../../../../web/kit/Progress.tsx'
import type { Learning } from '../../topics/contract.ts'
import { movedInWords, QualityShown } from './QualityShown.tsx'
import { say } from './say.ts'
import styles from './Topics.module.css'

/** That changes are being learned and how far, or how well topics are found together and how that moved. */
export function LearningNote({ learning }: { learning: Learning }) {
  const { state, progress, error, quality, qualityBefore } = learning
  return (
    <div className={styles.note} aria-live="polite">
      {state === 'waiting' && <p>{say('waiting')}</p>}
      {state === 'learning' && <Progress label={say('learning')} share={progress} />}
      {state === 'failed' && <p role="alert">{say('failed', { error: error ?? '' })}</p>}
      {state === 'done' && quality?.f1 != null && (
        <p>
          {say('inAll')}: <QualityShown quality={quality} /> · {movedInWords(quality, qualityBefore)}
        </p>
      )}
    </div>
  )
}
