import { moment } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { Trial } from '../../signals/contract.ts'
import styles from './Signals.module.css'
import { say, sayCounted } from './say.ts'

/** What the words would change, with texts that show it. */
export function SignalTrial({ trial }: { trial: Trial }) {
  const { looked, before, after, gained, lost, gains, losses, figures } = trial
  const share = (measured: { value: number } | null) => (measured ? percent(measured.value) : say('none'))
  const counts = { looked: count(looked), before: count(before), after: count(after) }
  return (
    <section className={styles.trial} aria-label={say('trial')} aria-live="polite">
      <h3>{say('trial')}</h3>
      <p>
        {looked === 0 ? say('trialNone') : say('trialCounts', counts)}{' '}
        {looked > 0 && gained + lost === 0 && say('trialSame')}
      </p>
      <p className={styles.few}>
        {say('trialFigures', { precision: share(figures.precision), recall: share(figures.recall) })}
      </p>
      {gained > 0 && <Examples title={sayCounted('gained', gained)} examples={gains} />}
      {lost > 0 && <Examples title={sayCounted('lost', lost)} examples={losses} />}
    </section>
  )
}

function Examples({ title, examples }: { title: string; examples: Trial['gains'] }) {
  return (
    <section className={styles.kind}>
      <h4>{title}</h4>
      {examples.map(({ id, at, text, why }) => (
        <Quote
          key={id}
          text={text}
          by={[why.map((words) => `“${words}”`).join(', '), moment(at)].join(' · ')}
        />
      ))}
    </section>
  )
}
