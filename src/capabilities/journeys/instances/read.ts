import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Happening } from './event.ts'
import { type Fits, fitsOf, type Whose, whoseSql } from './fits.ts'
import { rescaled } from './row.ts'

/** One interaction: at, position in its file, id, marks, named step, name, touchpoint, stage, channel, conversation, visit, agent. */
type Thing = [
  at: number,
  position: number,
  id: string,
  marks: number,
  named: number,
  name: string,
  touchpoint: string,
  stage: string,
  channel: string,
  conversation: string,
  session: string,
  agent: string,
]

/** Millions of these are read in a building: looking into the first of a case tells whether the columns are as expected. */
const Things = z.custom<Thing[]>(
  (things) => Array.isArray(things) && Array.isArray(things[0]) && things[0].length === 12,
)

const CaseRow = z.object({
  customer_id: z.string(),
  case_id: z.string(),
  seen: z.string(),
  things: Things,
  about: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]),
  ),
  words: z.array(z.tuple([z.string(), z.number(), z.number()])),
  answers: z.array(z.tuple([z.string(), z.string(), z.number()])),
  promises: z.array(
    z.tuple([z.string(), z.string(), z.number(), z.number().nullable(), z.number(), z.number().nullable()]),
  ),
  orders: z.array(z.tuple([z.string(), z.string(), z.string()])),
})
type CaseRow = z.infer<typeof CaseRow>

/** One case of one customer with everything in it that matters, in order of time. */
export interface Case {
  customerId: string
  caseId: string
  /** Changes whenever one of its interactions does, or one comes or goes. */
  seen: string
  happenings: Happening[]
}

const bits = {
  belongs: 1,
  isStart: 2,
  isSuccess: 4,
  isFailure: 8,
  isAnswer: 16,
  isReply: 32,
  isContact: 64,
  isOwn: 128,
}

/** The cases of these customers in which a journey begins, by customer. */
export async function casesOf(
  { facts, settings }: Pick<Context, 'facts' | 'settings'>,
  definition: Definition,
  whose: Whose,
): Promise<Case[]> {
  const fits = fitsOf(definition)
  const rows = await facts.query(CaseRow, casesSql(fits, whoseSql(whose)), {
    zone: settings.zone,
    ...('customers' in whose && { customers: whose.customers }),
  })
  return rows.map((row) => caseOf(row, definition))
}

/** Instants as milliseconds; 64-bit numbers would come as text. */
const ms = (column: string) => `toFloat64(toUnixTimestamp64Milli(${column}))`
const day = (column: string) => `toInt32(toDate(${column}, {zone:String}))`

function casesSql(fits: Fits, whose: string): string {
  const marks = Object.entries(bits)
    .map(([mark, bit]) => `${mark} * ${bit}`)
    .join(' + ')
  return `WITH ${fits.case} AS case_id, ${fits.belongs} AS belongs, ${fits.isStart} AS isStart,
      ${fits.isSuccess} AS isSuccess, ${fits.isFailure} AS isFailure, ${fits.isAnswer} AS isAnswer,
      ${fits.isReply} AS isReply, ${fits.isContact} AS isContact, direction != 'out' AS isOwn,
      ${marks} AS marks, ${fits.named} AS named
    SELECT customer_id, case_id, toString(sum(${seenSql})) AS seen,
      groupArray((${ms('occurred_at')}, toInt32OrZero(properties.position::String), id, toUInt16(marks), named, name,
        touchpoint, stage, channel, conversation_id, session_id, agent_id)) AS things,
      groupArrayIf((id, kind, source, unit, country, language, product), isStart) AS about,
      groupArrayIf((id, assumeNotNull(sentiment), has(signals, 'effort')), isOwn AND sentiment IS NOT NULL) AS words,
      groupArrayIf((id, scale, assumeNotNull(score)), isAnswer AND score IS NOT NULL) AS answers,
      groupArrayIf((id, promise_id, ${ms('assumeNotNull(promised_at)')},
        if(fulfilled_at IS NULL, NULL, ${ms('assumeNotNull(fulfilled_at)')}), ${day('assumeNotNull(promised_at)')},
        if(fulfilled_at IS NULL, NULL, ${day('assumeNotNull(fulfilled_at)')})), promised_at IS NOT NULL) AS promises,
      groupArrayIf((id, toString(assumeNotNull(value)), currency), kind = 'order' AND value IS NOT NULL) AS orders
    FROM interactions FINAL
    WHERE ${whose} AND ${fits.matters}
    GROUP BY customer_id, case_id HAVING max(isStart) = 1
    ORDER BY customer_id
    SETTINGS max_threads = 2, do_not_merge_across_partitions_select_final = 1`
}

/** Over the interactions of a case: what it is now, in one number. */
export const seenSql = 'cityHash64(id, version)'

function caseOf(row: CaseRow, definition: Definition): Case {
  const about = byId(row.about)
  const words = byId(row.words)
  const answers = byId(row.answers)
  const promises = byId(row.promises)
  const orders = byId(row.orders)
  const happenings = row.things.sort(inOrder).map((thing) => {
    const happening = happeningOf(thing, definition)
    const { id } = happening
    const [, kind = '', source = '', unit = '', country = '', language = '', product = ''] =
      about.get(id) ?? []
    if (about.has(id)) happening.about = { kind, source, unit, country, language, product }
    tell(happening, {
      words: words.get(id),
      answer: answers.get(id),
      promise: promises.get(id),
      order: orders.get(id),
    })
    return happening
  })
  return { customerId: row.customer_id, caseId: row.case_id, seen: row.seen, happenings }
}

function byId<T extends readonly [string, ...unknown[]]>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row[0], row]))
}

/** By time; at the same moment as they stand in their file. */
function inOrder(one: Thing, other: Thing): number {
  return one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1)
}

function happeningOf(thing: Thing, { steps }: Definition): Happening {
  const [at, , id, marks, named, name, touchpoint, stage, channel, conversation, session, agent] = thing
  return {
    id,
    at,
    belongs: (marks & bits.belongs) > 0,
    isStart: (marks & bits.isStart) > 0,
    isSuccess: (marks & bits.isSuccess) > 0,
    isFailure: (marks & bits.isFailure) > 0,
    isAnswer: (marks & bits.isAnswer) > 0,
    isReply: (marks & bits.isReply) > 0,
    isContact: (marks & bits.isContact) > 0,
    isOwn: (marks & bits.isOwn) > 0,
    named: steps[named - 1]?.name ?? '',
    name,
    touchpoint,
    stage,
    channel,
    conversation,
    session,
    agent,
  }
}

interface Told {
  words?: CaseRow['words'][number]
  answer?: CaseRow['answers'][number]
  promise?: CaseRow['promises'][number]
  order?: CaseRow['orders'][number]
}

function tell(happening: Happening, { words, answer, promise, order }: Told): void {
  if (words) happening.words = { sentiment: words[1], isEffort: words[2] === 1 }
  if (answer) {
    happening.answer = { scale: answer[1], score: answer[2] }
    happening.rated = rescaled(answer[1], answer[2])
  }
  if (promise) {
    const [id, promiseId, promisedAt, fulfilledAt, promisedDay, fulfilledDay] = promise
    happening.promise = { id: promiseId || id, promisedAt, fulfilledAt, promisedDay, fulfilledDay }
  }
  if (order) happening.value = { amount: Math.round(Number(order[1]) * 10_000), currency: order[2] }
}
