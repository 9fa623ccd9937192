import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Actor, Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { isPerson, type PersonActor, personAsking } from './actor.ts'
import { countAttempt, forgiveAttempts } from './attempts.ts'
import { placeholderEmail } from './links.ts'
import { emailTaken } from './people.ts'
import type { KnownPermission } from './roles.ts'
import type { Me } from './shown.ts'

/** Whoever came in by a one-time link may set a password without the old one for this long: they may have lost it. */
const linkProvesMinutes = 15

export async function showMe(context: Context): Promise<Me> {
  const { actor } = context
  const person = isPerson(actor) ? await findMe(context, actor) : undefined
  return {
    id: actor.id,
    kind: person ? 'person' : 'key',
    name: actor.name,
    email: person?.email ?? null,
    role: actor.role,
    permissions: [...actor.permissions] as KnownPermission[],
    units: actor.units === 'all' ? 'all' : [...actor.units],
    hasPassword: Boolean(person?.password),
  }
}

interface Wish {
  name?: string
  email?: string
  password?: string
  currentPassword?: string
}

/** A new password ends every other session: whoever knew the old one may hold one of them. */
export async function changeMe(context: Context, { password, currentPassword, ...wish }: Wish): Promise<Me> {
  const me = personAsking(context.actor)
  const before = await findMe(context, me)
  const changesEmail = wish.email !== undefined && wish.email !== before.email
  if (password && before.email === placeholderEmail && !changesEmail) throw needsRealEmail()
  if (password || changesEmail) await proveItIsYou(context, { me, before, currentPassword })
  const hash = password && (await hashPassword(password))
  return context.transaction(async (tx) => {
    if (changesEmail && (await isTaken(tx, wish.email))) throw emailTaken(wish.email ?? '')
    const { name, email } = await tx.db
      .updateTable('people')
      .set({ ...wish, ...(changesEmail && { email_verified: false }), updated_at: tx.now() })
      .where('id', '=', me.id)
      .returning(['name', 'email'])
      .executeTakeFirstOrThrow()
    if (wish.name || changesEmail) {
      const was = { name: before.name, email: before.email }
      await tx.audit('person.changed', { subject: me.id, before: was, after: { name, email } })
    }
    if (hash) await setPassword(tx, me, hash)
    return showMe(tx.as({ ...me, name }))
  })
}

async function findMe({ db }: Context, { id }: Actor) {
  return db
    .selectFrom('people')
    .leftJoin('sign_in_methods as method', (join) =>
      join.onRef('method.user_id', '=', 'people.id').on('method.provider_id', '=', 'credential'),
    )
    .select(['people.name', 'people.email', 'method.password'])
    .where('people.id', '=', id)
    .executeTakeFirstOrThrow()
}

interface Proof {
  me: PersonActor
  before: { email: string; password: string | null }
  currentPassword?: string
}

/** A session left open on somebody's desk must not be enough to take their place. */
async function proveItIsYou(context: Context, { me, before, currentPassword }: Proof) {
  if (!before.password || (await cameByLink(context, me))) return
  if (!currentPassword) {
    throw new Invalid('Give your current password too.', {
      field: 'currentPassword',
      fix: 'Type the one you have now.',
    })
  }
  const attempt = { email: before.email, address: `session ${me.sessionId}` }
  await countAttempt(context, attempt)
  if (!(await verifyPassword({ hash: before.password, password: currentPassword }))) {
    throw new Invalid('The current password is wrong.', {
      field: 'currentPassword',
      fix: 'If you have lost it, sign in by a one-time link and set a new one.',
    })
  }
  await forgiveAttempts(context, attempt)
}

async function cameByLink({ db, now }: Context, { sessionId }: PersonActor) {
  const link = await db
    .selectFrom('sign_in_links')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('used_at', '>', new Date(now().getTime() - linkProvesMinutes * 60_000))
    .executeTakeFirst()
  return Boolean(link)
}

async function setPassword(tx: Context, { id, sessionId }: PersonActor, password: string) {
  const now = tx.now()
  await tx.db
    .insertInto('sign_in_methods')
    .values({
      id: newId(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password,
      created_at: now,
      updated_at: now,
    })
    .onConflict((known) =>
      known.columns(['user_id', 'provider_id', 'account_id']).doUpdateSet({ password, updated_at: now }),
    )
    .execute()
  await tx.db.deleteFrom('sessions').where('user_id', '=', id).where('id', '!=', sessionId).execute()
  await tx.db.deleteFrom('sign_in_links').where('person_id', '=', id).where('used_at', 'is', null).execute()
  await tx.audit('password.set', { subject: id })
}

async function isTaken({ db }: Context, email: string | undefined) {
  const other = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email ?? '')
    .executeTakeFirst()
  return Boolean(other)
}

function needsRealEmail() {
  return new Invalid('Give your e-mail address together with the password: you will sign in with both.', {
    field: 'email',
    fix: 'Write it as name@example.com.',
  })
}
