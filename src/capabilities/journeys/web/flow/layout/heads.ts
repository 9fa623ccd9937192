import type { Step } from '../../../flow/contract.ts'
import type { Layout } from './layout.ts'

/** A stage above the columns that belong to it. */
export interface Head {
  stage: string
  x: number
  /** Where the line before it stands; null before the first. */
  from: number | null
}

/**
 * Stages as heads of the columns, by what most of those in a column belong to; none where the stages do not follow one
 * another, since they would only confuse.
 */
export function headsOf(
  { boxes, columns }: Pick<Layout, 'boxes' | 'columns'>,
  steps: readonly Step[],
): Head[] {
  const stages = columns.map((_, rank) => {
    const names = new Set(boxes.filter((box) => box.rank === rank).map(({ name }) => name))
    const inside = steps.filter(({ name }) => names.has(name)).toSorted((a, b) => b.visits - a.visits)
    return inside[0]?.stage ?? ''
  })
  const starts = stages.flatMap((stage, at) => (at === 0 || stage !== stages[at - 1] ? [at] : []))
  const named = starts.map((at) => stages[at]!)
  if (named.includes('') || named.length < 2 || new Set(named).size < named.length) return []
  const boxWidth = boxes[0]?.width ?? 0
  return starts.map((at) => {
    const before = columns[at - 1]
    const x = columns[at]!
    return {
      stage: capitalised(stages[at]!),
      x,
      from: before === undefined ? null : (before + boxWidth + x) / 2,
    }
  })
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
