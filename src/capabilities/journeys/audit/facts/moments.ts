import { z } from 'zod'
import type { Moments } from '../../../../statistics/mean.ts'

export const Count = z.coerce.number()
const Number0 = z
  .number()
  .nullable()
  .transform((value) => value ?? 0)

/** Moments of a column as they come back from `momentsSql`. */
export const MomentsRow = z
  .tuple([Count, Number0, Number0])
  .transform(([n, mean, variance]): Moments => ({ n, mean, variance }))

/** How many values, their mean and their variance, where the condition holds; values that are absent are left out. */
export function momentsSql(value: string, condition = '1'): string {
  const isThere = `(${condition}) AND isNotNull(${value})`
  const finite = (sql: string) => `if(isFinite(${sql}), ${sql}, 0)`
  const plain = `toFloat64(assumeNotNull(${value}))`
  return `tuple(countIf(${isThere}), ${finite(`avgIf(${plain}, ${isThere})`)}, ${finite(`varSampIf(${plain}, ${isThere})`)})`
}
