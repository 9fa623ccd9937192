import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { measuredShare } from '../measured.ts'
import { type KindRow, kindsOfPromises } from './asking/facts.ts'
import { nameOfKind } from './asking/names.ts'
import { whichPromises } from './asking/narrow.ts'
import type * as contract from './contract.ts'
import type { PromisesAsked, Summary } from './contract.ts'
import { changedShare } from './measuring/change.ts'
import type { PromiseRule } from './rules/rule.ts'
import { followed, promiseRules } from './store.ts'

/**
 * Each kind of promise with how much of it was kept in the period and before, what is typical, and what is open; those
 * fulfilled most come first. With `journey`, only those that fall into it.
 */
export async function promiseSummaries(context: Context, question: PromisesAsked): Promise<Summary[]> {
  const { periods, meant } = await whichPromises(context, question)
  const [rows, rules] = await Promise.all([kindsOfPromises(context, meant, periods), promiseRules(context)])
  return rows.map((row) => summaryOf(row, rules, periods.before !== null))
}

export async function listPromises(context: Context, question: InputOf<typeof contract.listPromises>) {
  const { periods, meant } = await whichPromises(context, question)
  const [rows, rules, { built, revision }] = await Promise.all([
    kindsOfPromises(context, meant, periods),
    promiseRules(context),
    followed(context),
  ])
  const kinds = rows.map((row) => summaryOf(row, rules, periods.before !== null))
  return { periods, kinds, isMaking: built !== revision }
}

export function summaryOf(row: KindRow, rules: readonly PromiseRule[], isCompared: boolean): Summary {
  const now = { hits: row.kept, n: row.done }
  return {
    kind: row.kind,
    name: nameOfKind(row, rules),
    isNamed: rules.some(({ id }) => id === row.kind),
    givenAs: row.given_as,
    doneAs: row.done_as,
    measure: row.measure,
    better: row.better,
    kept: measuredShare(now.hits, now.n),
    change: isCompared ? changedShare({ hits: row.kept_before, n: row.done_before }, now, 'more') : null,
    promised: row.promised,
    delivered: row.delivered,
    open: row.open,
    overdue: row.overdue,
  }
}
