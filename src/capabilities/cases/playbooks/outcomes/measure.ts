import type { Share } from '../../../../statistics/share.ts'
import { stratifiedDifference } from '../../../../statistics/stratified-difference.ts'

/** A solved case with all that is asked of it. */
export interface SolvedCase {
  priority: string
  /** How they arrived: in anger, frustrated, or neither. */
  arrived: 'anger' | 'frustration' | 'neither'
  /** Solved, not opened again, and nothing unhappy heard since. */
  leftResolved: boolean
  /** Something of value was given: money, a discount, a free repair. */
  wasCompensated: boolean
  playbooks: readonly { id: string; name: string }[]
}

export const shareOf = (cases: readonly SolvedCase[]): Share => ({
  hits: cases.filter(({ leftResolved }) => leftResolved).length,
  n: cases.length,
})

export const isAngry = ({ arrived }: SolvedCase) => arrived !== 'neither'

/**
 * Those who were given something against those who got kind words alone, within strata of priority and of how they
 * arrived: large troubles are compensated more often, and would otherwise make compensation look bad. Nobody drew lots:
 * it tells what goes together, not what causes what.
 */
export function compensationEffect(cases: readonly SolvedCase[]) {
  const angry = cases.filter(isAngry)
  const strata = [...Map.groupBy(angry, ({ priority, arrived }) => `${priority} ${arrived}`).values()]
  const [given, kind] = [angry.filter(wasGiven), angry.filter((one) => !wasGiven(one))]
  return {
    given: shareOf(given),
    kindWords: shareOf(kind),
    difference: stratifiedDifference(
      strata.map((like) => ({
        with: shareOf(like.filter(wasGiven)),
        without: shareOf(like.filter((one) => !wasGiven(one))),
      })),
    ),
  }
}

const wasGiven = ({ wasCompensated }: SolvedCase) => wasCompensated

/** Each playbook with the cases it was begun in, the most used first; last those without any. */
export function byPlaybook(cases: readonly SolvedCase[]) {
  const begun = cases.flatMap((one) => one.playbooks.map((playbook) => ({ ...playbook, one })))
  const groups = [...Map.groupBy(begun, ({ id }) => id)].map(([id, found]) => ({
    playbookId: id as string | null,
    name: (found[0]?.name ?? '') as string | null,
    share: shareOf(found.map(({ one }) => one)),
  }))
  const without = {
    playbookId: null,
    name: null,
    share: shareOf(cases.filter(({ playbooks }) => playbooks.length === 0)),
  }
  return [...groups.toSorted((a, b) => b.share.n - a.share.n), without].filter(({ share }) => share.n > 0)
}
