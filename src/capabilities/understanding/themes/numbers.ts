import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { countOf, feelingsOf, netOf } from '../voice/measure.ts'
import type { Theme } from './contract.ts'
import type { ThemeCell } from './facts.ts'

const fewUnder = 30

export interface Totals {
  now: number
  /** Null where there is no period to compare with. */
  before: number | null
}

/** Comments in all, with or without a theme. */
export function totalsOf(cells: readonly ThemeCell[], isCompared: boolean): Totals {
  const total = (wanted: number) => cells.reduce((sum, { is_now, n }) => sum + (is_now === wanted ? n : 0), 0)
  return { now: total(1), before: isCompared ? total(0) : null }
}

export type Numbers = Pick<Theme, 'n' | 'share' | 'before' | 'feelings' | 'net' | 'trend'>

/** One theme: how many comments, how they feel, and how many in each step. */
export function numbersOf(cells: readonly ThemeCell[], totals: Totals, steps: readonly string[]): Numbers {
  const now = cells.filter(({ is_now }) => is_now === 1)
  const feelings = feelingsOf(now)
  const n = countOf(feelings)
  const bySteps = Map.groupBy(now, ({ step }) => step)
  const sumOf = (some: readonly ThemeCell[] = []) => some.reduce((sum, { n }) => sum + n, 0)
  return {
    n,
    share: share({ hits: n, n: totals.now }) ?? { value: 0, low: 0, high: 0 },
    before: totals.before === null ? null : countOf(feelingsOf(cells.filter(({ is_now }) => is_now === 0))),
    feelings,
    net: netOf(feelings),
    trend: steps.map((from) => ({ from, n: sumOf(bySteps.get(from)) })),
  }
}

/**
 * Whether the shares of the themes really moved, judged together: among many themes some always seem to. Of what is called
 * real about a tenth may be chance (Benjamini & Hochberg).
 */
export function changesOf(all: readonly Numbers[], totals: Totals): Theme['change'][] {
  const compared = all.map(({ n, before }) =>
    before === null || totals.before === null
      ? null
      : compareShares({ hits: before, n: totals.before }, { hits: n, n: totals.now }),
  )
  const judged = judgeTogether(compared.map((one) => one?.p ?? 1))
  return compared.map((one, i) => {
    if (!one) return null
    const { n, before } = all[i] as Numbers
    const isFew = Math.max(n, before ?? 0) < fewUnder
    const isReal = judged[i]!.real && one.low * one.high > 0
    return {
      difference: one.difference * 100,
      low: one.low * 100,
      high: one.high * 100,
      verdict: isFew ? 'too few' : isReal ? 'real change' : 'no real change',
    }
  })
}
