import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { startOf } from '../../../platform/period.ts'
import { familyOf } from '../family.ts'
import { whereFactsLie } from '../merging/where-facts-lie.ts'
import { findCustomer } from '../store.ts'
import { besideOf } from './beside.ts'
import type * as contract from './contract.ts'
import { isInPeriod, meetsSearch } from './question.ts'
import { type ShapeRow, shapeOf } from './shape.ts'
import { shapeRows } from './shape-facts.ts'
import type { Whose } from './timeline-facts.ts'

export async function showTimelineShape(context: Context, asked: InputOf<typeof contract.showTimelineShape>) {
  const customer = await findCustomer(context, asked.id)
  const family = await familyOf(context, customer.id)
  return shapeOfLine(context, await whereFactsLie(context, family), asked)
}

export async function shapeOfLine(context: Context, whose: Whose, question: contract.TimelineQuestion) {
  const [rows, beside] = await Promise.all([
    shapeRows(context, whose, question),
    besideRows(context, whose, question),
  ])
  return shapeOf([...rows, ...beside], question)
}

async function besideRows(
  context: Context,
  whose: Whose,
  question: contract.TimelineQuestion,
): Promise<ShapeRow[]> {
  if (question.order || question.conversation) return []
  const dayOf = dayIn(context.settings.zone)
  const beside = await besideOf(context, whose)
  return beside
    .filter((entry) => meetsSearch(entry, question))
    .map((entry) => ({
      ...entry,
      month: startOf(dayOf(new Date(entry.occurredAt)), 'month'),
      isInPeriod: isInPeriod(entry, question, dayOf),
      n: 1,
      words: entry.text === '' ? 0 : 1,
    }))
}
