import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { customersMeant, filterInForce, type InForce, whoHas } from '../../customers/index.ts'
import type { Known } from '../model/survey.ts'
import type { Recipient } from '../protection/standing.ts'
import type { Send } from './store.ts'

/** Somebody a sending means, with what the file told of them. */
export interface Meant extends Recipient {
  /** Of their invitation: by these, in the order they were made, people are asked later. */
  invitationId: string
  language: string
  known: Known
}

/** Some of those who are meant, and the place after the last of them. */
export interface Some {
  people: Meant[]
  after: string
}

/** The facts are asked for many ids at a time, because each asking works out the segment anew. */
const idsAtOnce = 100_000
/** So many are looked at with one question each to the other store. */
const peopleAtOnce = 5_000

/** Everybody a sending means, a few thousand at a time, going on after a place. Holds no more than one page of ids. */
export async function* whomOf(context: Context, send: Send): AsyncGenerator<Some> {
  const { whom } = send.plan
  if (whom.kind === 'file') return yield* ofFile(context, send)
  const filter = await filterInForce(context, whom)
  yield* ofFilter(context, filter, send.plannedAfter)
}

/**
 * Their turns follow the order of the facts, which is as good as drawn by lot. They are looked at in the order of their
 * ids, in which PostgreSQL has them beside each other. So a place is the last of the batches that are done, and behind
 * a stroke whoever was looked at last in the one after it.
 */
async function* ofFilter(context: Context, filter: InForce, place: string): AsyncGenerator<Some> {
  let [after = '', within = ''] = place.split('/')
  for (;;) {
    const ids = await customersMeant(context, { filter, after, limit: idsAtOnce })
    const people = ids.map((id) => customer(id, context.now())).toSorted(byCustomer)
    const begin = within === '' ? 0 : people.filter(({ customerId }) => customerId <= within).length
    for (let at = begin; at < people.length; at += peopleAtOnce) {
      const some = people.slice(at, at + peopleAtOnce)
      yield { people: some, after: `${after}/${some.at(-1)!.customerId}` }
    }
    if (ids.length < idsAtOnce) return
    after = ids.at(-1)!
    within = ''
  }
}

type Customer = Meant & { customerId: string }

function customer(customerId: string, now: Date): Customer {
  return { customerId, invitationId: newId(now), address: '', language: '', known: nothing }
}

const nothing: Known = {}

function byCustomer(one: Customer, other: Customer): number {
  return one.customerId < other.customerId ? -1 : 1
}

/** By address: a customer where it is one's, else a stranger who stays one until they answer. */
async function* ofFile(context: Context, { id, plan, plannedAfter }: Send): AsyncGenerator<Some> {
  for (let after = Number(plannedAfter || 0); ; ) {
    const rows = await recipientsAfter(context, id, after)
    if (rows.length === 0) return
    const kind = plan.channel === 'email' ? 'email' : 'phone'
    const whose = await whoHas(
      context,
      kind,
      rows.map(({ address }) => address),
    )
    const people = whose.map(({ address, customerId = null }, index) => {
      const { language, known } = rows[index]!
      const invitationId = newId(context.now())
      return { customerId, invitationId, address: customerId ? '' : address, language, known }
    })
    after = rows.at(-1)!.n
    yield { people, after: String(after) }
  }
}

function recipientsAfter({ db }: Context, sendId: string, after: number) {
  return db
    .selectFrom('survey_recipients')
    .select(['n', 'address', 'language', 'known'])
    .where('send_id', '=', sendId)
    .where('n', '>', after)
    .orderBy('n')
    .limit(peopleAtOnce)
    .execute()
}

export interface FileRecipient {
  address: string
  language: string
  known: Known
}

/** Keeps the people of a file until the planning has looked at them. */
export async function saveRecipients(
  { db }: Context,
  sendId: string,
  recipients: readonly FileRecipient[],
): Promise<void> {
  for (let first = 0; first < recipients.length; first += peopleAtOnce) {
    const some = recipients.slice(first, first + peopleAtOnce)
    await sql`INSERT INTO survey_recipients (send_id, n, address, language, known)
      SELECT ${sendId}, ${first} + n, address, language, known FROM unnest(
        ${some.map(({ address }) => address)}::text[], ${some.map(({ language }) => language)}::text[],
        ${some.map(({ known }) => JSON.stringify(known))}::jsonb[]
      ) WITH ORDINALITY AS new (address, language, known, n)`.execute(db)
  }
}

/** Once looked at, a file is not kept. */
export async function letRecipientsGo({ db }: Context, sendId: string): Promise<void> {
  await db.deleteFrom('survey_recipients').where('send_id', '=', sendId).execute()
}
