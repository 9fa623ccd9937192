import type { Context } from '../../../../platform/context.ts'
import { customersKnownAs, type KnownAs } from '../../../customers/index.ts'
import type { Intake } from '../../../ingestion/index.ts'
import { type OpenUnderstander, readWords } from '../../../understanding/index.ts'
import { versionOf } from '../../definitions/store.ts'
import type { ResponseRow } from '../store.ts'
import { surveysAsked } from '../taking/asked.ts'
import { landedBefore, writeAnswers, writePassages } from './facts.ts'
import { interactionsOf } from './incoming.ts'
import { type Passed, source } from './passed.ts'
import { type AnswerPlace, type AnswerRow, answerRows, passageRow, withReadings } from './rows.ts'
import { markLanded, removeResponses, unlanded } from './store.ts'
import { tellOthers } from './tell-others.ts'
import { withPersons } from './whose.ts'

export interface Landing {
  /** Answers of known people go in by it, as everything they say. */
  intake: Intake
  /** Opens the models that read anonymous words; without it nobody reads them. */
  open?: OpenUnderstander
}

const atOnce = 500

/**
 * Makes facts of all responses that are over. Cut off, it does the rest again: every fact has the id it had the first time,
 * so that nothing counts twice.
 * @returns how many responses landed
 */
export async function landResponses(context: Context, landing: Landing): Promise<number> {
  for (let landed = 0; ; ) {
    const rows = await unlanded(context, atOnce)
    if (rows.length === 0) return landed
    await landPart(context, landing, rows)
    landed += rows.length
  }
}

async function landPart(context: Context, landing: Landing, rows: readonly ResponseRow[]): Promise<void> {
  const all = await withPersons(context, await asked(context, rows))
  const counted = all.filter(({ row, survey }) => row.state === 'complete' || survey.settings.countsPartial)
  const forgotten = await tell(landing.intake, counted)
  const welcome = all.filter((one) => !forgotten.has(one))
  const byWhom = await whoThatIs(context, welcome)
  const revised = context.now().getTime() * 1000
  const answers = counted
    .filter((one) => !forgotten.has(one))
    .flatMap((one) => answerRows(one, byWhom.get(one), revised + one.row.landings))
  const gone = await takenBack(context, welcome, { answers, revised })
  await writeAnswers(context, [...(await readAnonymous(context, landing, answers)), ...gone])
  await writePassages(
    context,
    welcome.map((one) => passageRow(one, byWhom.get(one), revised + one.row.landings)),
  )
  await removeResponses(
    context,
    [...forgotten].map(({ row }) => row.id),
  )
  await tellOthers(context, welcome)
  await markLanded(
    context,
    welcome.map((one) => ({
      id: one.row.id,
      state: one.row.state,
      changedAt: one.row.changed_at,
      recordId: one.row.customer_id ?? byWhom.get(one)?.recordId ?? null,
      landedAs: byWhom.get(one)?.customerId ?? null,
    })),
  )
}

async function asked(context: Context, rows: readonly ResponseRow[]) {
  const surveys = await surveysAsked(context, [...new Set(rows.map(({ survey_id }) => survey_id))])
  return Promise.all(
    rows.flatMap((row) => {
      const survey = surveys.get(row.survey_id)
      // A survey that was deleted takes its responses with it.
      if (!survey) return []
      return versionOf(context, survey.id, row.version).then((version) => ({ row, survey, version }))
    }),
  )
}

/** Hands in what known people answered; returns those of whom nothing may be kept, because they asked to be forgotten. */
async function tell(intake: Intake, passed: readonly Passed[]): Promise<Set<Passed>> {
  const forgotten = new Set<Passed>()
  for (const [unit, own] of Map.groupBy(passed, ({ survey }) => survey.unit)) {
    const told = own.flatMap((one) => interactionsOf(one).map((incoming) => ({ one, incoming })))
    if (told.length === 0) continue
    const { rejected } = await intake.accept(
      { name: source, unit },
      told.map(({ incoming }) => incoming),
    )
    for (const { index, forgotten: isForgotten } of rejected) if (isForgotten) forgotten.add(told[index]!.one)
  }
  return forgotten
}

async function whoThatIs(context: Context, passed: readonly Passed[]): Promise<Map<Passed, KnownAs>> {
  const named = passed.filter(({ person }) => person !== undefined)
  const customers = await customersKnownAs(
    context,
    named.map(({ person }) => person!),
  )
  return new Map(named.flatMap((one, at) => (customers[at] ? [[one, customers[at]]] : [])))
}

/** Rows of an earlier landing that are no longer true, marked as gone. */
async function takenBack(
  context: Context,
  passed: readonly Passed[],
  { answers, revised }: { answers: readonly AnswerRow[]; revised: number },
): Promise<object[]> {
  const again = passed.filter(({ row }) => row.landings > 0)
  if (again.length === 0) return []
  const landings = new Map(again.map(({ row }) => [row.id, row.landings]))
  const before = await landedBefore(context, {
    surveys: [...new Set(again.map(({ survey }) => survey.id))],
    responses: [...landings.keys()],
  })
  const still = new Set(answers.map(placeText))
  return before
    .filter((place) => !still.has(placeText(place)))
    .map((place) => ({ ...place, revised: revised + (landings.get(place.response_id) ?? 0), is_gone: 1 }))
}

function placeText({ response_id, question, item, choice }: AnswerPlace): string {
  return JSON.stringify([response_id, question, item, choice])
}

/** Words of known people are read with their interactions; those of nobody are read here. */
async function readAnonymous(context: Context, { open }: Landing, rows: readonly AnswerRow[]) {
  const worded = rows.filter(({ is_anonymous, text }) => is_anonymous === 1 && text !== '')
  if (!open || worded.length === 0) return rows
  const read = await readWords(
    context,
    open,
    worded.map(({ text }) => text),
  )
  return withReadings(rows, new Map(worded.map((row, at) => [row, read[at]!])))
}
