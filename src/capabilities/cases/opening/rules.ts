import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { scales } from '../../../statistics/scales.ts'
import { filterInForce } from '../../customers/index.ts'
import { refusePart } from '../whole-organisation.ts'
import type * as contract from './contract.ts'
import type { RuleShown } from './contract.ts'
import type { Rule } from './rule.ts'
import { changeKeptRule, type KeptRule, removeKeptRule, rulesKept, saveRule } from './store.ts'

export async function listRules(context: Context): Promise<{ rules: RuleShown[] }> {
  const [rules, tallies] = await Promise.all([rulesKept(context), talliesOf(context)])
  return { rules: rules.map((one) => shown(one, tallies)) }
}

const lookBackMs = 30 * 86_400_000

interface Tally {
  rule: string
  opened: number
  solved: number
}

/** Cases of the last thirty days by the rule that opened them. */
async function talliesOf({ db, now, actor }: Context): Promise<readonly Tally[]> {
  const units = actor.units === 'all' ? null : actor.units
  const { rows } = await sql<Tally>`
    SELECT cause ->> 'ruleId' AS rule, count(*)::int AS opened,
      count(*) FILTER (WHERE state IN ('resolved', 'closed'))::int AS solved
    FROM cases
    WHERE cause ->> 'ruleId' IS NOT NULL AND opened_at > ${new Date(now().getTime() - lookBackMs)}
      AND (${units}::text[] IS NULL OR unit = ANY (${units}::text[]))
    GROUP BY rule`.execute(db)
  return rows
}

function shown({ id, rule, changedAt, followedUntil }: KeptRule, tallies: readonly Tally[]): RuleShown {
  const { opened = 0, solved = 0 } = tallies.find((one) => one.rule === id) ?? {}
  return {
    ...rule,
    id,
    changedAt: changedAt.toISOString(),
    followedUntil: followedUntil?.toISOString() ?? null,
    opened,
    solved,
  }
}

export async function addRule(context: Context, rule: InputOf<typeof contract.addRule>): Promise<RuleShown> {
  await checked(context, rule)
  return context.transaction(async (tx) => {
    const kept = await saveRule(tx, rule)
    await tx.audit('case-rule.added', { subject: kept.id, after: rule })
    return shown(kept, [])
  })
}

export async function changeRule(
  context: Context,
  { id, ...rule }: InputOf<typeof contract.changeRule>,
): Promise<RuleShown> {
  await checked(context, rule)
  return context.transaction(async (tx) => {
    const kept = await changeKeptRule(tx, id, rule)
    await tx.audit('case-rule.changed', { subject: id, after: rule })
    return shown(kept, await talliesOf(tx))
  })
}

export function removeRule(context: Context, { id }: { id: string }): Promise<null> {
  refusePart(context)
  return context.transaction(async (tx) => {
    const { rule } = await removeKeptRule(tx, id)
    await tx.audit('case-rule.removed', { subject: id, before: rule })
    return null
  })
}

/** A scale that exists, an answer that lies on it, segments that are there. @throws Invalid, NotFound */
async function checked(context: Context, { when, filter }: Rule): Promise<void> {
  refusePart(context)
  await filterInForce(context, { filter })
  if (when.kind !== 'low-score') return
  const scale = Object.hasOwn(scales, when.scale) ? scales[when.scale as keyof typeof scales] : undefined
  if (!scale)
    throw new Invalid(`There is no scale “${when.scale}”.`, {
      field: 'when.scale',
      fix: `Choose one of: ${Object.keys(scales).join(', ')}.`,
    })
  if (when.orWorse < scale.lowest || when.orWorse > scale.highest)
    throw new Invalid(`Nobody can answer ${when.orWorse} on this scale.`, {
      field: 'when.orWorse',
      fix: `Choose an answer from ${scale.lowest} to ${scale.highest}.`,
    })
}
