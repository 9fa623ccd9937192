import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import type { Arithmetic, InputShown, OutcomeShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'

/** The arithmetic with the week before, which may still be on its way. */
export type Compared = UseQueryResult<{ arithmetic: Arithmetic | null }>

const shown = 3
/** A smaller difference is not told. */
const leastEffect = 0.02

/** What changed most within a week, with what it was before. */
export function Changed({ of }: { of: Compared }) {
  return (
    <>
      <h3 className={styles.sub}>{say('changed')}</h3>
      <Answer
        of={of}
        height={48}
        isEmpty={({ arithmetic }) => changedMost(arithmetic?.risk).length === 0}
        empty={<p className={styles.quiet}>{say('changedNone')}</p>}
      >
        {({ arithmetic }) => <Changes inputs={changedMost(arithmetic?.risk)} />}
      </Answer>
    </>
  )
}

function changedMost(outcome: OutcomeShown | null | undefined): InputShown[] {
  const changed = outcome?.inputs.filter(
    ({ before, effect }) => before && Math.abs(effect - before.effect) >= leastEffect,
  )
  return (changed ?? [])
    .toSorted((a, b) => Math.abs(b.effect - b.before!.effect) - Math.abs(a.effect - a.before!.effect))
    .slice(0, shown)
}

function Changes({ inputs }: { inputs: readonly InputShown[] }) {
  return (
    <ul className={styles.list}>
      {inputs.map(({ feature, words, effect, before }) => (
        <li key={feature}>
          <span>
            {before!.words} → {words}
          </span>
          <b className={effect > before!.effect ? styles.up : styles.down} aria-hidden="true">
            {effect > before!.effect ? '▲' : '▼'}
          </b>
        </li>
      ))}
    </ul>
  )
}
