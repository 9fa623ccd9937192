import { Value } from '../../../../web/kit/Figure.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { feelingOf, scoreInWords } from '../../../../web/kit/scales.ts'
import type { Results } from '../../results/contract.ts'
import { MatrixHeat } from './MatrixHeat.tsx'
import { Ranking } from './Ranking.tsx'
import styles from './Results.module.css'
import { ShareBars } from './ShareBars.tsx'
import { say } from './say.ts'

export type Shown = Results['questions'][number]

const units = {
  nps: 'points',
  nps5: 'points',
  nps10: 'points',
  nes: 'points',
  csat5: 'percent',
  csat7: 'percent',
  csat2: 'percent',
} as const
/** What a score is counted in: points of net scores, percent of shares, else a mean on its scale. */
export function unitOf(scale: string) {
  return Object.hasOwn(units, scale) ? units[scale as keyof typeof units] : 'mean'
}

const colours = {
  '-2': 'var(--neg-2)',
  '-1': 'var(--neg-1)',
  '0': 'var(--mid)',
  '1': 'var(--pos-1)',
  '2': 'var(--pos-2)',
} as const

/** What was answered to one question, in the way its kind is read. */
export function AnswersShown({ question }: { question: Shown }) {
  const { answers, title, scale, kind } = question
  const { score, mean, choices, rows, ranks, n, reliability } = answers
  if (n === 0) return <p className={styles.quiet}>{say('nobodyYet')}</p>
  if (rows) return <MatrixHeat label={title} rows={rows} />
  if (ranks) return <Ranking label={title} ranks={ranks} />
  if (!choices) return <p className={styles.quiet}>{say(wordsFor(kind), { n: count(n) })}</p>
  if (reliability === 'hidden') return <p className={styles.quiet}>{say('tooFew')}</p>
  return (
    <>
      {score && (
        <div className={styles.big}>
          <Value {...score} unit={unitOf(scale)} />
        </div>
      )}
      {mean && <Mean {...mean} />}
      <ShareBars
        label={title}
        isNumbered={Boolean(scale)}
        bars={choices.map(({ value, label, share }) => ({
          key: value,
          label: scale ? scoreInWords(scale, Number(value)) : label,
          share,
          ...(scale && { colour: colours[feelingOf(scale, Number(value))] }),
        }))}
      />
    </>
  )
}

function wordsFor(kind: Shown['kind']) {
  if (kind === 'date') return 'datesOnly'
  return kind === 'text' ? 'inWords' : 'givenOnly'
}

export function Mean({ value, low, high, n }: NonNullable<Shown['answers']['mean']>) {
  if (value === null) return <p className={styles.quiet}>{say('tooFew')}</p>
  return (
    <p className={styles.big} title={say('nAnswers', { n: count(n) })}>
      <b>{figure(value, 'mean')}</b>
      {low !== null && high !== null && (
        <small className={styles.margin}> ± {margin(low, high, 'mean')}</small>
      )}
      <span className={styles.quiet}> {say('mean')}</span>
    </p>
  )
}
