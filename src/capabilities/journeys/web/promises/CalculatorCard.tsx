import { Card } from '../../../../web/kit/Card.tsx'
import type { PromiseShown } from '../../promises/contract.ts'
import { measureInWords, number, shareInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { ShareBar } from './Share.tsx'
import { say } from './say.ts'
import { usePromises } from './use-promises.ts'

/** What could be promised, and how often it would have been kept. */
export function CalculatorCard({ shown: { calculator, summary } }: { shown: PromiseShown }) {
  const { address, change } = usePromises()
  const { choices, p80, p90 } = calculator
  const { measure, promised } = summary
  if (choices.length === 0) return <Card title={say('calculator')}>{say('wouldBeFew')}</Card>
  const wanted = address.promise ?? p80.value ?? promised ?? choices[0]!.promise
  const at = nearest(choices, wanted)
  const chosen = choices[at]!
  const today =
    promised === null ? undefined : choices.find(({ promise }) => promise === Math.round(promised))
  const words = (one: (typeof choices)[number]) => ({
    promise: measureInWords(one.promise, measure),
    ...shareInWords(one.kept),
  })
  return (
    <Card title={say('calculator')}>
      <p className={styles.sub}>{say('calculatorSub')}</p>
      <label className={styles.slider}>
        <span>
          {say('promiseOf')} <b>{measureInWords(chosen.promise, measure)}</b>
        </span>
        <input
          type="range"
          min={0}
          max={choices.length - 1}
          value={at}
          aria-valuetext={measureInWords(chosen.promise, measure)}
          onChange={(event) => change({ promise: choices[Number(event.currentTarget.value)]!.promise })}
        />
      </label>
      <p className={styles.answer} aria-live="polite">
        {chosen.kept.value === null ? say('wouldBeFew') : say('wouldBe', words(chosen))}
      </p>
      <ShareBar of={chosen.kept} />
      {today && today.kept.value !== null && <p>{say('today', words(today))}</p>}
      <dl className={styles.facts}>
        <Keeping of={8} measured={p80} measure={measure} />
        <Keeping of={9} measured={p90} measure={measure} />
      </dl>
      <p className={styles.quiet}>{say('calculatorNote')}</p>
    </Card>
  )
}

interface KeepingProps {
  of: 8 | 9
  measured: PromiseShown['calculator']['p80']
  measure: string
}

function Keeping({ of, measured: { value, low, high }, measure }: KeepingProps) {
  if (value === null) return null
  const shown = measureInWords(value, measure)
  const isRange = low !== null && high !== null && low !== high
  return (
    <div>
      <dt>{say('toKeep', { of })}</dt>
      <dd>{isRange ? say('keepRange', { value: shown, low: number(low), high: number(high) }) : shown}</dd>
    </div>
  )
}

function nearest(choices: PromiseShown['calculator']['choices'], wanted: number): number {
  return choices.reduce(
    (best, { promise }, place) =>
      Math.abs(promise - wanted) < Math.abs(choices[best]!.promise - wanted) ? place : best,
    0,
  )
}
