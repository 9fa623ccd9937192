import { quantile } from '../../../statistics/quantile.ts'
import { answersPerGroup } from '../../../statistics/sample-size.ts'
import { fewUnder } from '../measured.ts'
import type { Month } from './facts/months.ts'
import { count, percent } from './say.ts'
import type { ToDo } from './statement.ts'

/** A share that should become better, with what it was month by month. */
export interface Aim {
  what: string
  /** What is counted, in the plural: `orders`. */
  of: string
  /** What the share is, after “the share of …”. */
  measure: string
  now: Month
  better: 'higher' | 'lower'
  months: readonly Month[]
  /** How many come in a week. */
  perWeek: number
  owner: string
  statement: string
  weight: number
}

const fewestInMonth = 30
const fewestMonths = 4

/**
 * The level of the better quarter of its own months, those with enough to judge by: what was reached already can be
 * reached again. Null where there are too few months, or they are all alike.
 */
export function betterQuarter({
  months,
  now,
  better,
}: Pick<Aim, 'months' | 'now' | 'better'>): number | null {
  const known = months.filter(({ n }) => n >= fewestInMonth).map(({ hits, n }) => hits / n)
  if (known.length < fewestMonths) return null
  const level = quantile(
    known.toSorted((a, b) => a - b),
    better === 'higher' ? 0.75 : 0.25,
  ) as number
  const share = now.hits / now.n
  return better === 'higher' ? (level > share ? level : null) : level < share ? level : null
}

/** A third less of what goes wrong: where no month shows what is possible, said to be an assumption. */
function aThirdLess({ now, better }: Aim): number {
  const share = now.hits / now.n
  return better === 'higher' ? share + (1 - share) / 3 : share * (2 / 3)
}

/** Of a long way half is the next step: no goal asks for more than half of what goes wrong at once. */
function nextStep(share: number, level: number, better: Aim['better']): number {
  return better === 'higher' ? Math.min(level, share + (1 - share) / 2) : Math.max(level, share / 2)
}

/** What to do, how much better, and when a change of that size can be seen in the numbers. */
export function toDoOf(aim: Aim): ToDo {
  const { what, of, measure, now, perWeek, statement, months } = aim
  const share = now.hits / now.n
  const level = betterQuarter(aim)
  const goal = nextStep(share, level ?? aThirdLess(aim), aim.better)
  const needed = Math.max(
    fewUnder,
    answersPerGroup({ difference: goal - share, variances: [share * (1 - share), goal * (1 - goal)] }),
  )
  const weeks = Math.ceil(needed / Math.max(perWeek, 0.1))
  const enough = months.filter(({ n }) => n >= fewestInMonth).length
  const benchmark =
    level === null
      ? `Today ${percent(share)} of ${count(now.n)} ${of}. No months of its own show what is possible (${enough < fewestMonths ? 'too few of them with enough to judge by' : 'none was better'}), so the goal is an assumption.`
      : `Today ${percent(share)} of ${count(now.n)} ${of}. In the better quarter of its ${enough} months it was ${percent(level)} or better.`
  const who = aim.owner === '' ? 'an owner to be named' : aim.owner
  return {
    what,
    statement,
    benchmark,
    goal: `Within ${inWeeks(weeks)} of the change, ${who} brings the share of ${measure} from ${percent(share)} to ${percent(goal)}${level === null ? ' (a third better: an assumption)' : ''}, looked at in Attune every week.`,
    time: `A change of that size shows after ${count(needed)} ${of} (80% power, 5% error). At ${count(perWeek)} a week that takes ${inWeeks(weeks)}${weeks > 52 ? ': begin with one part of the company, or aim higher' : ''}.`,
  }
}

function inWeeks(weeks: number): string {
  return weeks === 1 ? 'a week' : weeks > 104 ? `${count(weeks / 52)} years` : `${count(weeks)} weeks`
}
