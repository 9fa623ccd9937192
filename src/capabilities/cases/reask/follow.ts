import type { Context } from '../../../platform/context.ts'
import { notify } from '../../outward/index.ts'
import { type BecameOfOccasion, becameOf } from '../../surveys/index.ts'
import { record } from '../handling/record.ts'
import { openAgain } from '../handling/solving.ts'
import { type CaseRow, lockCase } from '../handling/store.ts'
import { managersFor } from '../settings/handlers-store.ts'
import { caseSettings } from '../settings/store.ts'
import { causeOf } from './ask.ts'
import { worstOf } from './happy.ts'
import type { ReaskRow } from './store.ts'

/** Answers are waited for so long. */
const waitedForMs = 60 * 86_400_000

/** Looks what became of whoever was asked again: an answer is kept in the case, and an unhappy one opens it again. */
export async function followReasks(context: Context): Promise<void> {
  const waiting = await unanswered(context)
  const bySurvey = Map.groupBy(waiting, ({ survey_id }) => survey_id!)
  for (const [surveyId, asked] of bySurvey) {
    const became = await becameOf(context, { surveyId, causes: asked.map(causeFor) })
    for (const one of asked) {
      const found = became.get(causeFor(one))
      if (found) await context.transaction((tx) => learn(tx, one, found))
    }
  }
}

function causeFor({ case_id, round }: ReaskRow): string {
  return causeOf({ caseId: case_id, round })
}

function unanswered({ db, now }: Context): Promise<ReaskRow[]> {
  return db
    .selectFrom('case_reasks')
    .selectAll()
    .where('survey_id', 'is not', null)
    .where('answered_at', 'is', null)
    .where('refused', '=', '')
    .where('asked_at', '>', new Date(now().getTime() - waitedForMs))
    .execute()
}

/** The rules are asked once more when the message leaves: only then it is sure that they were asked. */
async function learn(tx: Context, asked: ReaskRow, { reason, answered }: BecameOfOccasion): Promise<void> {
  if (answered) return learnAnswer(tx, asked, answered)
  if (reason === undefined) return
  await change(tx, asked, { asked_at: null, refused: reason })
  await lockCase(tx, asked.case_id)
  await record(tx, asked.case_id, { kind: 'asked-again', data: { refused: reason } })
}

async function learnAnswer(
  tx: Context,
  asked: ReaskRow,
  { at, scores }: NonNullable<BecameOfOccasion['answered']>,
): Promise<void> {
  const found = await lockCase(tx, asked.case_id)
  const worst = worstOf(scores)
  const { unhappyUpTo } = (await caseSettings(tx)).reask
  const isHappy = worst ? worst.goodness > unhappyUpTo : null
  const said = { score: worst?.score ?? null, scale: worst?.scale ?? '' }
  await change(tx, asked, { answered_at: at, is_happy: isHappy, ...said })
  await record(tx, asked.case_id, {
    kind: 'answered-again',
    data: { ...(worst && { score: worst.score, scale: worst.scale, isHappy }) },
  })
  await tellAnswer(tx, found, isHappy)
  const isSolved = found.state === 'resolved' || found.state === 'closed'
  if (isHappy === false && isSolved)
    await openAgain(tx, found, { words: 'The customer says it is not solved' })
}

async function change(
  { db }: Context,
  { case_id, round }: ReaskRow,
  columns: Partial<Pick<ReaskRow, 'asked_at' | 'refused' | 'answered_at' | 'score' | 'scale' | 'is_happy'>>,
): Promise<void> {
  await db
    .updateTable('case_reasks')
    .set(columns)
    .where('case_id', '=', case_id)
    .where('round', '=', round)
    .execute()
}

async function tellAnswer(tx: Context, found: CaseRow, isHappy: boolean | null): Promise<void> {
  const { id, number, title, customer_id, owner_id, unit } = found
  const says = isHappy === null ? 'answered' : isHappy ? 'says it is solved' : 'says it is not solved'
  await notify(tx, {
    to: owner_id ? [owner_id] : await managersFor(tx, unit),
    kind: 'case.answered',
    title: `Case ${number}: the customer ${says}`,
    says: title,
    link: `/cases/${id}`,
    key: `case:${id}:answered:${found.reopened}`,
    customerId: customer_id,
  })
}
