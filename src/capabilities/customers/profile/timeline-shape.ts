import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { startOf } from '../../../platform/period.ts'
import { besideOf } from './beside.ts'
import type * as contract from './contract.ts'
import { isInPeriod, meetsChoices, meetsSearch } from './question.ts'
import { type ShapeRow, shapeOf } from './shape.ts'
import { shapeRows } from './shape-facts.ts'
import { shortLine } from './short-line.ts'
import { entryOfLine } from './timeline.ts'
import type { Whose } from './timeline-facts.ts'
import { whoseLine } from './whose-line.ts'

export async function showTimelineShape(context: Context, asked: InputOf<typeof contract.showTimelineShape>) {
  return shapeOfLine(context, await whoseLine(context, asked.id), asked)
}

export async function shapeOfLine(context: Context, whose: Whose, question: contract.TimelineQuestion) {
  const [line, beside] = await Promise.all([
    whose.account ? undefined : shortLine(context, whose),
    besideOf(context, whose),
  ])
  const facts = line
    ? rowsOf(context, line.map(entryOfLine), question)
    : await shapeRows(context, whose, question)
  return shapeOf([...facts, ...rowsOf(context, beside, question)], question)
}

/** One row for each entry that the search leaves; the choices themselves are not applied. */
function rowsOf(
  { settings }: Context,
  entries: readonly contract.TimelineEntry[],
  question: contract.TimelineQuestion,
): ShapeRow[] {
  const dayOf = dayIn(settings.zone)
  const open = { kind: [], channel: [], touchpoint: [], source: [], direction: undefined }
  return entries
    .filter((entry) => meetsChoices(entry, { ...question, ...open }) && meetsSearch(entry, question))
    .map((entry) => ({
      ...entry,
      month: startOf(dayOf(new Date(entry.occurredAt)), 'month'),
      isInPeriod: isInPeriod(entry, question, dayOf),
      n: 1,
      words: entry.text === '' ? 0 : 1,
    }))
}
