import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Trial } from '../../promises/contract.ts'
import { measureInWords, shareInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

/** Which promises a rule would find, in two sentences. */
export function TrialShown({ trial }: { trial: Trial }) {
  const { asOf, promises, kept, delivered, measure, givenAs } = trial
  const until = day(`${asOf}T12:00:00Z`, 'UTC')
  const given = givenAs.map(({ name }) => `“${name}”`).join(', ')
  const shown = shareInWords(kept)
  return (
    <p role="status" className={styles.note}>
      {promises === 0
        ? say('trialNone', { day: until })
        : say('trialFound', { count: promises, n: count(promises), day: until, given })}{' '}
      {shown && say('trialKept', { ...shown, delivered: measureInWords(delivered, measure) })}{' '}
      {say('trialSample')}
    </p>
  )
}
