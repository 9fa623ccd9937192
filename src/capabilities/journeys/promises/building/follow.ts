import type { Context } from '../../../../platform/context.ts'
import { clickhouseText } from '../../../../platform/facts/literals.ts'
import { inTurn } from '../../../../platform/facts/rewriting.ts'
import type { PromiseRule } from '../rules/rule.ts'
import { followed, noteFollowed, promiseRules } from '../store.ts'
import { batchesOfCustomers, customersMadeOtherwise, customersWrittenSince } from './facts.ts'
import { type Making, writeRows } from './rows-sql.ts'

/** What arrives may be stored a little after its moment of arrival, or wait in the spool while a store is away. */
const lateMs = 180_000
/** As literals these ids are 160 KB of the 256 KB a statement may have. */
const customersAtOnce = 3_000
/** From so many customers on the whole ledger is made anew: reading everything in order is faster than looking for them. */
const manyCustomers = 60_000
const batchSize = 25_000

/** Brings the ledger up to date with what was written since the last time; makes it anew where the rules changed. */
export async function followPromises(context: Context): Promise<void> {
  const { until, revision, built } = await followed(context)
  const startedAt = context.now()
  const rules = await promiseRules(context)
  if (built !== revision) await makeAnew(context, rules)
  else
    await make(
      context,
      rules,
      await customersWrittenSince(context, rules, new Date(until.getTime() - lateMs)),
    )
  await noteFollowed(context, { until: startedAt, built: revision })
}

/** Compares the whole ledger with what it was made from, and mends what differs. */
export async function checkPromises(context: Context): Promise<void> {
  const rules = await promiseRules(context)
  await make(context, rules, await customersMadeOtherwise(context, rules))
}

async function make(context: Context, rules: readonly PromiseRule[], customers: readonly string[]) {
  if (customers.length > manyCustomers) return makeAnew(context, rules)
  for (let first = 0; first < customers.length; first += customersAtOnce) {
    const listed = customers
      .slice(first, first + customersAtOnce)
      .map(clickhouseText)
      .join(', ')
    const given = `meant AS (SELECT arrayJoin([${listed}]::Array(UUID)) AS whose)`
    await write(context, rules, { given, whose: 'customer_id IN (SELECT whose FROM meant)' })
  }
}

/** The facts lie by customer, so each batch reads a part of them of its own. */
async function makeAnew(context: Context, rules: readonly PromiseRule[]): Promise<void> {
  const firsts = await batchesOfCustomers(context, rules, batchSize)
  for (const [place, first] of firsts.entries()) {
    const next = firsts[place + 1]
    const until = next ? ` AND customer_id < ${clickhouseText(next)}` : ''
    await write(context, rules, { whose: `customer_id >= ${clickhouseText(first)}${until}` })
  }
}

/** In turn with whoever removes facts, so that nobody who was forgotten comes back. */
function write(
  context: Context,
  rules: readonly PromiseRule[],
  who: Pick<Making, 'whose' | 'given'>,
): Promise<void> {
  const { settings, facts } = context
  const version = context.now().getTime() * 1000
  return inTurn(context, async () => {
    for (const statement of writeRows({ rules, ...who, version, zone: settings.zone }))
      await facts.command(statement)
  })
}
