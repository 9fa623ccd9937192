import { calendarOf } from '../../../platform/calendar.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { daysNow, namesOf } from '../../customers/index.ts'
import { businessTimeOf, caseSettings } from '../settings/store.ts'
import type * as contract from './contract.ts'
import { type Happening, happeningsFor } from './happenings.ts'
import type { Rule } from './rule.ts'
import { simulate } from './simulate.ts'
import { ofWorth } from './worth.ts'

const dayMs = 86_400_000
const lookBackDays = 30
const mostCounted = 20_000
const mostShown = 5

/** What a rule would have done in the last thirty days with data, also of a history that was imported. */
export async function previewRule(
  context: Context,
  rule: InputOf<typeof contract.previewRule>,
): Promise<OutputOf<typeof contract.previewRule>> {
  const until = await lastMoment(context)
  const from = new Date(until.getTime() - lookBackDays * dayMs)
  const window = { since: from, fresh: from, until, withImports: true, limit: mostCounted }
  const found = await happeningsFor(context, rule, window)
  const meant = await ofWorth(context, rule, found)
  return {
    from: from.toISOString(),
    until: until.toISOString(),
    happened: meant.length,
    customers: new Set(meant.map(({ customer_id }) => customer_id)).size,
    ...(await simulated(context, rule, meant)),
    examples: await examplesOf(context, meant.slice(-mostShown).toReversed()),
    isCut: found.length === mostCounted,
  }
}

/** The end of the last day with data, and no later than now. */
async function lastMoment(context: Context): Promise<Date> {
  const { span } = await daysNow(context)
  const now = context.now()
  if (!span) return now
  const end = calendarOf(context.settings.zone).startOfDay(span.last) + dayMs
  return new Date(Math.min(end, now.getTime()))
}

async function simulated(context: Context, rule: Rule, meant: readonly Happening[]) {
  const settings = await caseSettings(context)
  const { after } = businessTimeOf(context, settings)
  const { solutionHours } = settings.targets.find(({ priority }) => priority === rule.opens.priority)!
  return simulate(
    meant.map(({ customer_id, happened_at }) => ({ customerId: customer_id, at: happened_at.getTime() })),
    {
      ...rule,
      solvedBy: (at) => after(at, solutionHours * 3_600_000),
      dayOf: calendarOf(context.settings.zone).dayOf,
    },
  )
}

async function examplesOf(context: Context, some: readonly Happening[]) {
  const ids = some.map(({ customer_id }) => customer_id)
  const names = context.actor.permissions.has('customers:read')
    ? await namesOf(context, ids)
    : new Map<string, string>()
  return some.map(({ customer_id, happened_at, words, interaction }) => ({
    customer: { id: customer_id, name: names.get(customer_id) ?? null },
    at: happened_at.toISOString(),
    words,
    interactionId: interaction,
  }))
}
