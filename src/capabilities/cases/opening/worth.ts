import type { Context } from '../../../platform/context.ts'
import { valuesOf } from '../../attention/index.ts'
import { caseSettings } from '../settings/store.ts'
import type { Rule } from './rule.ts'

/** Those whose customers spent enough within a year, in the currency of the settings; all where a rule does not ask. */
export async function ofWorth<T extends { customer_id: string }>(
  context: Context,
  { worth }: Rule,
  happened: readonly T[],
): Promise<readonly T[]> {
  if (worth === null || happened.length === 0) return happened
  const { currency } = await caseSettings(context)
  const values = await valuesOf(context, [...new Set(happened.map(({ customer_id }) => customer_id))])
  return happened.filter(({ customer_id }) =>
    values.get(customer_id)?.some((one) => one.currency === currency && one.spentYear >= worth),
  )
}
