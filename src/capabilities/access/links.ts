import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { Conflict, Invalid, Unauthenticated } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { SignInLink } from './shown.ts'
import type { PersonRow } from './store.ts'

/** A link that somebody opens right away, and one that is handed over to whoever was invited. */
export const lifetimeMinutes = { signIn: 15, invitation: 7 * 24 * 60 }

/** Until the first administrator gives their own. Never an address that mail could reach. */
export const placeholderEmail = 'admin@localhost'

interface LinkOrder {
  person: Pick<PersonRow, 'id' | 'name' | 'disabled_at'>
  minutes: number
  baseUrl: string
}

/**
 * Makes the one link that opens a session for this person; earlier unused ones stop working. The page behind it
 * redeems the token by POST, so a mail scanner that opens the address uses nothing up.
 */
export async function makeLink(tx: Context, { person, minutes, baseUrl }: LinkOrder): Promise<SignInLink> {
  if (person.disabled_at)
    throw new Conflict(`${person.name} has no access any more.`, { fix: 'Give it back first.' })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(tx.now().getTime() + minutes * 60_000)
  await tx.db
    .deleteFrom('sign_in_links')
    .where('person_id', '=', person.id)
    .where('used_at', 'is', null)
    .execute()
  await tx.db
    .insertInto('sign_in_links')
    .values({
      id: newId(),
      person_id: person.id,
      token_hash: hashed(token),
      created_at: tx.now(),
      expires_at: expiresAt,
    })
    .execute()
  await tx.audit('sign-in-link.made', { subject: person.id, after: { expiresAt } })
  return { url: new URL(`/sign-in/link?token=${token}`, baseUrl).href, expiresAt: expiresAt.toISOString() }
}

/** Uses the link up and says whose it is. One statement, so of two at the same moment only one succeeds. */
export async function redeem({ db, now }: Context, token: string) {
  const link = await db
    .updateTable('sign_in_links')
    .set({ used_at: now() })
    .where('token_hash', '=', hashed(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now())
    .returning(['id', 'person_id'])
    .executeTakeFirst()
  if (!link) {
    throw new Unauthenticated('This link has been used or has run out.', {
      fix: 'Ask an administrator for a fresh one, or run: attune sign-in-link EMAIL',
    })
  }
  return { linkId: link.id, personId: link.person_id }
}

/** A fresh way in for somebody who cannot sign in, made by whoever may use the command line of the server. */
export function createSignInLink(context: Context, { email, baseUrl }: { email: string; baseUrl: string }) {
  return context.transaction(async (tx) => {
    const address = email.trim().toLowerCase()
    const person = await tx.db
      .selectFrom('people')
      .selectAll()
      .where('email', '=', address)
      .executeTakeFirst()
    if (!person) {
      throw new Invalid(`Nobody here has the e-mail address “${address}”.`, {
        field: 'email',
        fix: 'An administrator can invite them under Settings, People.',
      })
    }
    return (await makeLink(tx, { person, minutes: lifetimeMinutes.signIn, baseUrl })).url
  })
}

/**
 * The link that `serve` prints until somebody has set a password. The first time it also makes the first administrator,
 * who gives their own name, e-mail address and password on the page behind the link.
 */
export function firstStart(context: Context, baseUrl: string): Promise<string | undefined> {
  return context.transaction(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('attune first start'))`.execute(tx.db)
    const entered = await tx.db.selectFrom('sign_in_methods').select('id').limit(1).executeTakeFirst()
    if (entered) return undefined
    const person = (await firstAdministrator(tx)) ?? (await createAdministrator(tx))
    return (await makeLink(tx, { person, minutes: lifetimeMinutes.signIn, baseUrl })).url
  })
}

function firstAdministrator({ db }: Context) {
  return db
    .selectFrom('people')
    .selectAll()
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}

function createAdministrator({ db, now }: Context) {
  return db
    .insertInto('people')
    .values({
      id: newId(),
      name: 'Administrator',
      email: placeholderEmail,
      role: 'administrator',
      units: [],
      created_at: now(),
      updated_at: now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

function hashed(token: string) {
  return createHash('sha256').update(token).digest('hex')
}
