/** A question as a careful reader judged it, before any rule was asked. */
export interface LabelledQuestion {
  title: string
  type: string
  choices: string[] | undefined
  /** Practices it offends; empty for a good question. */
  offends: readonly number[]
  /** Practices over which careful readers may differ: finding them counts neither for nor against the rules. */
  arguable: readonly number[]
}

/** What a survey asks when nothing else is said: a scale. */
const usual = 'rating'

export function good(title: string, type = usual, choices?: string[]): LabelledQuestion {
  return { title, type, choices, offends: [], arguable: [] }
}

export function bad(
  offends: readonly number[],
  title: string,
  { type = usual, choices, arguable = [] }: { type?: string; choices?: string[]; arguable?: number[] } = {},
): LabelledQuestion {
  return { title, type, choices, offends, arguable }
}

/** Labels of an answer list that is asked for again and again. */
export const one = 'radiogroup'
export const yesNo = 'boolean'
export const words = 'comment'
export const line = 'text'
export const several = 'checkbox'
