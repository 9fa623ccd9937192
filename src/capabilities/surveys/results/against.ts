import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { momentsOf } from '../../../statistics/mean.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { compareMeans } from '../../../statistics/welch.ts'
import { compare } from '../../scores/index.ts'
import type { Question } from '../model/survey.ts'
import type { AnswerCell, PeopleCell } from './cells.ts'
import type { Against } from './contract.ts'
import { effectiveCounts, type Total, totalOf } from './tally.ts'

/** What one group is held against: its difference to everybody else, and how often chance alone gives one as large. */
export interface Tested {
  difference: number
  p: number
  /** Both sides have enough answers to judge by. */
  isEnough: boolean
}

const enough = 30

/** A score or a mean of a group against that of everybody else; null where there is nothing to compare. */
export function scoreAgainst(
  question: Question,
  own: readonly AnswerCell[],
  rest: readonly AnswerCell[],
): Tested | null {
  const [mine, theirs] = [countsOf(own), countsOf(rest)]
  const isEnough = totalOf(own).effective >= enough && totalOf(rest).effective >= enough
  if (question.scale !== undefined) {
    const found = compare(question.scale, theirs, mine)
    return found && { difference: found.difference, p: found.p, isEnough }
  }
  const [here, there] = [momentsOf(mine), momentsOf(theirs)]
  const found = here && there && compareMeans(there, here)
  return found && { difference: found.difference, p: found.p, isEnough }
}

function countsOf(cells: readonly AnswerCell[]) {
  return effectiveCounts(
    cells.filter(({ score }) => score !== null),
    ({ score }) => score as number,
  )
}

interface ShareOf {
  hits: number
  of: Total
}

/** A share of a group against that of everybody else; exact tests need whole answers, so weighed ones are rounded. */
export function shareAgainst(own: ShareOf, rest: ShareOf): Tested | null {
  const whole = ({ hits, of }: ShareOf) => {
    const n = Math.round(of.effective)
    return { hits: Math.min(n, Math.round(hits)), n }
  }
  const [mine, theirs] = [whole(own), whole(rest)]
  const found = compareShares(theirs, mine)
  return found && { difference: found.difference, p: found.p, isEnough: Math.min(mine.n, theirs.n) >= enough }
}

/** All that were looked at, judged together, since one in twenty differs by chance alone. */
export function judged(tested: readonly (Tested | null)[]): Against[] {
  const found = tested.filter((one) => one !== null && !Number.isNaN(one.p)) as Tested[]
  const verdicts = new Map(judgeTogether(found.map(({ p }) => p)).map((verdict, at) => [found[at], verdict]))
  return tested.map((one) => {
    const verdict = one && verdicts.get(one)
    if (!one || !verdict) return null
    const isReal = verdict.real && one.isEnough && one.difference !== 0
    return {
      difference: one.difference,
      q: verdict.q,
      tone: isReal ? (one.difference > 0 ? 'higher' : 'lower') : null,
    }
  })
}

/** Everybody but a group: groups may overlap, so the rest is what remains of the whole. */
export function without<Cell extends AnswerCell | PeopleCell>(
  whole: readonly Cell[],
  group: readonly Cell[],
): Cell[] {
  const gone = new Map<string, number>()
  for (const cell of group) gone.set(keyOf(cell), (gone.get(keyOf(cell)) ?? 0) + cell.n)
  return whole.flatMap((cell) => {
    const taken = Math.min(cell.n, gone.get(keyOf(cell)) ?? 0)
    gone.set(keyOf(cell), (gone.get(keyOf(cell)) ?? 0) - taken)
    return cell.n > taken ? [{ ...cell, n: cell.n - taken }] : []
  })
}

function keyOf(cell: AnswerCell | PeopleCell) {
  const { version, item, weight } = cell
  const value = 'choice' in cell ? [cell.choice, cell.score] : []
  return JSON.stringify([version, item, weight, ...value])
}
