/** One sentence of a filter: this field is (not) one of these values. All sentences hold at once. */
export interface Condition {
  field: string
  values: string[]
  not?: boolean
}

/** What can be filtered by, in people's words, with the values that occur. */
export interface FilterField {
  field: string
  label: string
  /** `label` is what people read where the value itself is an id. */
  values: { value: string; n: number; label?: string }[]
}

/** The filter with one condition put in, in the place of an earlier one where there was one. */
export function withCondition(filter: Condition[], condition: Condition, at = filter.length): Condition[] {
  return condition.values.length === 0 ? filter.toSpliced(at, 1) : filter.toSpliced(at, 1, condition)
}
