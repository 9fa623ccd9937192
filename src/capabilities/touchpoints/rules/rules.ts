import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { loadRecognition } from '../recognition/load.ts'
import { recognitionSql } from '../recognition/rule-sql.ts'
import { raiseVersion } from '../store.ts'
import type { Rule } from './contract.ts'
import * as store from './store.ts'

const mostRules = 200
/** A statement may have 256 KB; the recognition stands in it twice when a rule is tried. */
const longestRecognition = 100_000

export async function listRules(context: Context) {
  return { rules: await store.rulesIn(context) }
}

export function createRule(context: Context, values: store.RuleValues): Promise<Rule> {
  return context.transaction(async (tx) => {
    const before = await store.lockRules(tx)
    if (before.length >= mostRules) {
      throw new Conflict(`There are ${mostRules} rules already.`, {
        fix: 'Remove those that are needed no more.',
      })
    }
    await touchpointExists(tx, values.touchpointId)
    const id = newId(tx.now())
    await store.insertFirst(tx, { id, ...values })
    const rule = await saved(tx, id)
    await tx.audit('touchpoint-rule.created', { subject: id, after: rule })
    return rule
  })
}

export function changeRule(
  context: Context,
  { id, ...values }: store.RuleValues & { id: string },
): Promise<Rule> {
  return context.transaction(async (tx) => {
    const before = store.ruleAmong(await store.lockRules(tx), id)
    await touchpointExists(tx, values.touchpointId)
    await store.updateRule(tx, id, values)
    const after = await saved(tx, id)
    await tx.audit('touchpoint-rule.changed', { subject: id, before, after })
    return after
  })
}

export function deleteRule(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = store.ruleAmong(await store.lockRules(tx), id)
    await store.removeRule(tx, id)
    await raiseVersion(tx)
    await tx.audit('touchpoint-rule.deleted', { subject: id, before })
    return null
  })
}

export function orderRules(context: Context, { ids }: { ids: string[] }) {
  return context.transaction(async (tx) => {
    const before = (await store.lockRules(tx)).map(({ id }) => id)
    if (new Set(ids).size !== ids.length || before.toSorted().join() !== ids.toSorted().join()) {
      throw new Conflict('The rules have changed meanwhile.', {
        field: 'ids',
        fix: 'Load the page anew and try again.',
      })
    }
    for (const [index, id] of ids.entries()) await store.placeRule(tx, id, index + 1)
    await raiseVersion(tx)
    await tx.audit('touchpoint-rules.ordered', { before, after: ids })
    return listRules(tx)
  })
}

async function touchpointExists({ db }: Context, id: string) {
  const found = await db.selectFrom('touchpoints').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) {
    throw new Invalid('There is no such touchpoint any more.', {
      field: 'touchpointId',
      fix: 'Choose another one.',
    })
  }
}

/** Everything that recognises must fit into one statement, else the past could not be brought up to date. */
async function saved(tx: Context, id: string): Promise<Rule> {
  await raiseVersion(tx)
  if (recognitionSql(await loadRecognition(tx.db), 'r').steps.length > longestRecognition) {
    throw new Conflict('All rules together are too long.', {
      field: 'conditions',
      fix: 'Use fewer values, for instance one pattern with a star for many names.',
    })
  }
  return store.ruleAmong(await store.rulesIn(tx), id)
}
