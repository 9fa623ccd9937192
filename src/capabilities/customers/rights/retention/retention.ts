import type { Aging } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'
import { Invalid, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import type * as contract from '../contract.ts'
import type { RetentionRule } from '../contract.ts'
import type { EveryRoom } from '../every-room.ts'
import * as store from './store.ts'

export async function listRetention(context: Context, every: EveryRoom) {
  const rules = await store.allRules(context)
  return { rules: every.aging().map((aging) => ruleOf(aging, rules.get(aging.kind))) }
}

export async function previewRetention(
  context: Context,
  every: EveryRoom,
  { kind, days, wordsOnly }: InputOf<typeof contract.previewRetention>,
) {
  const before = olderThan(context, days)
  const n = await shareOf(agingNamed(every, kind), wordsOnly).count(context, before)
  return { n, before: before.toISOString() }
}

export function setRetention(
  context: Context,
  every: EveryRoom,
  { kind, days, wordsOnly }: InputOf<typeof contract.setRetention>,
): Promise<RetentionRule> {
  const aging = agingNamed(every, kind)
  shareOf(aging, wordsOnly)
  return context.transaction(async (tx) => {
    const before = (await store.allRules(tx)).get(kind)
    if (days === null) await store.removeRule(tx, kind)
    else await store.saveRule(tx, { kind, days, words_only: wordsOnly })
    const after = (await store.allRules(tx)).get(kind)
    await tx.audit('retention.changed', { subject: kind, before: said(before), after: said(after) })
    return ruleOf(aging, after)
  })
}

/** Once a day. One kind that fails does not keep the others; the job then tries again. */
export async function applyRetention(context: Context, every: EveryRoom): Promise<void> {
  const failures: unknown[] = []
  for (const rule of (await store.allRules(context)).values()) {
    const aging = every.aging().find(({ kind }) => kind === rule.kind)
    if (aging) await applyRule(context, aging, rule).catch((error) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'A rule of retention could not be applied.')
}

async function applyRule(context: Context, aging: Aging, { days, words_only }: store.RuleRow) {
  const before = olderThan(context, days)
  const removed = await shareOf(aging, words_only).remove(context, before)
  await context.transaction(async (tx) => {
    await store.noteRun(tx, aging.kind, removed)
    if (removed === 0) return
    const after = { removed, before: before.toISOString(), wordsOnly: words_only }
    await tx.audit('retention.applied', { subject: aging.kind, after })
  })
}

function agingNamed(every: EveryRoom, kind: string): Aging {
  const aging = every.aging().find((one) => one.kind === kind)
  if (aging) return aging
  throw new NotFound(`There is no kind of data called “${kind}”.`, {
    fix: `Use one of ${every
      .aging()
      .map(({ kind }) => kind)
      .join(', ')}.`,
  })
}

function shareOf(aging: Aging, wordsOnly: boolean): Pick<Aging, 'count' | 'remove'> {
  if (!wordsOnly) return aging
  if (aging.words) return aging.words
  throw new Invalid(`${aging.name} have no words that could go by themselves.`, { field: 'wordsOnly' })
}

function olderThan(context: Context, days: number) {
  return new Date(context.now().getTime() - days * 86_400_000)
}

function ruleOf({ kind, name, words }: Aging, row: store.RuleRow | undefined): RetentionRule {
  return {
    kind,
    name,
    days: row?.days ?? null,
    hasWords: words !== undefined,
    wordsOnly: row?.words_only ?? false,
    lastRunAt: row?.last_run_at?.toISOString() ?? null,
    lastRemoved: row?.last_removed ?? null,
  }
}

function said(row: store.RuleRow | undefined) {
  return row ? { days: row.days, wordsOnly: row.words_only } : { days: 'keep' }
}
