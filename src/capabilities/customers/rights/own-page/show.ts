import type { Context } from '../../../../platform/context.ts'
import { Invalid } from '../../../../platform/errors.ts'
import { consentsOfFamily } from '../../consent/consents.ts'
import { publicNotes } from '../notes/store.ts'
import { traitsOf } from '../own-records.ts'
import { counted, held, said } from './facts.ts'
import type { Guest } from './guest.ts'
import { ownPage } from './page.ts'

type Customer = Extract<Guest, { family: string[] }>

const saidAtOnce = 15
const notesShown = 8

/** Gathers what their own page shows. */
export async function showOwnPage(
  context: Context,
  { customer, family, leaving, expiresAt }: Customer,
  { token, older, isSaved }: { token: string; older: string | undefined; isSaved: boolean },
): Promise<string> {
  const before = older === undefined ? undefined : placeOf(older)
  const [records, identities, dealings, words, scores, notes, consents] = await Promise.all([
    recordsOf(context, family),
    identitiesOf(context, family),
    held(context, family),
    said(context, { family, before, limit: saidAtOnce + 1 }),
    counted(context, family),
    publicNotes(context, notesShown),
    consentsOfFamily(context, family),
  ])
  const shown = words.slice(0, saidAtOnce)
  const last = shown.at(-1)
  return ownPage({
    token,
    zone: context.settings.zone,
    now: context.now(),
    expiresAt,
    name: customer.name,
    identities,
    traits: records.flatMap(traitsOf).sort((one, other) => one.name.localeCompare(other.name)),
    held: dealings,
    said: shown,
    older: words.length > saidAtOnce && last ? `${last.occurred_at}_${last.id}` : null,
    counted: scores,
    notes,
    consents,
    leavingAt: leaving?.due_at ?? null,
    isSaved,
  })
}

function recordsOf({ db }: Context, family: readonly string[]) {
  return db
    .selectFrom('customers')
    .select(['id', 'traits', 'told_at', 'source'])
    .where('id', 'in', [...family])
    .orderBy('id')
    .execute()
}

function identitiesOf({ db }: Context, family: readonly string[]) {
  return db
    .selectFrom('identities')
    .select(['kind', 'value', 'source', 'first_seen'])
    .where('customer_id', 'in', [...family])
    .orderBy('kind')
    .orderBy('value')
    .execute()
}

function placeOf(cursor: string) {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/.exec(cursor) ?? []
  if (at && id) return { at, id }
  throw new Invalid('This is not a place in what you said.', { fix: 'Begin at the top of the page.' })
}
