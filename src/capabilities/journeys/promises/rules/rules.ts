import type { Context } from '../../../../platform/context.ts'
import { Conflict } from '../../../../platform/errors.ts'
import * as store from '../store.ts'
import { type PromiseRule, type RuleValues, recognisable } from './rule.ts'

const mostRules = 50

export async function listPromiseRules(context: Context) {
  return { rules: await store.promiseRules(context) }
}

export function createPromiseRule(context: Context, values: RuleValues): Promise<PromiseRule> {
  recognisable(values)
  return context.transaction(async (tx) => {
    const before = await store.lockRules(tx)
    if (before.length >= mostRules)
      throw new Conflict(`There are ${mostRules} kinds of promises already.`, {
        fix: 'Remove those that are needed no more.',
      })
    const id = await store.insertRule(tx, values)
    const rule = store.ruleAmong(await store.promiseRules(tx), id)
    await tx.audit('promise-rule.created', { subject: id, after: rule })
    await tx.enqueue('promises.follow', {})
    return rule
  })
}

export function changePromiseRule(
  context: Context,
  { id, ...values }: RuleValues & { id: string },
): Promise<PromiseRule> {
  recognisable(values)
  return context.transaction(async (tx) => {
    const before = store.ruleAmong(await store.lockRules(tx), id)
    await store.updateRule(tx, id, values)
    const after = store.ruleAmong(await store.promiseRules(tx), id)
    await tx.audit('promise-rule.changed', { subject: id, before, after })
    await tx.enqueue('promises.follow', {})
    return after
  })
}

export function deletePromiseRule(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = store.ruleAmong(await store.lockRules(tx), id)
    await store.removeRule(tx, id)
    await tx.audit('promise-rule.deleted', { subject: id, before })
    await tx.enqueue('promises.follow', {})
    return null
  })
}
