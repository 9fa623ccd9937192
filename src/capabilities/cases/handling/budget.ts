import type { Context } from '../../../platform/context.ts'
import type { CaseSettings } from '../settings/settings.ts'
import { spentBy } from './remedies-store.ts'
import type { BudgetLeft } from './shown.ts'

const dayMs = 86_400_000

/** What whoever asks may still give by themselves. A role without a budget, and a program, may give nothing. */
export async function budgetOf(context: Context, { budgets, currency }: CaseSettings): Promise<BudgetLeft> {
  const { actor, now } = context
  const { amount = 0, perDays = 30 } = budgets.find(({ role }) => role === actor.role) ?? {}
  const since = new Date(now().getTime() - perDays * dayMs)
  const spent = actor.kind === 'person' ? await spentBy(context, { person: actor.id, currency, since }) : 0
  return { currency, amount, spent, left: amount === null ? null : Math.max(0, amount - spent), perDays }
}
