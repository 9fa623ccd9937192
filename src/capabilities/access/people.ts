import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { Conflict, NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { lifetimeMinutes, makeLink } from './links.ts'
import { publicAddress } from './public-address.ts'
import type { Role } from './roles.ts'
import type { Person, SignInLink } from './shown.ts'
import type { PersonRow } from './store.ts'
import { checkUnits } from './units.ts'

export async function listPeople(context: Context): Promise<{ people: Person[] }> {
  const rows = await peopleInSight(context).orderBy('name').orderBy('id').execute()
  return { people: rows.map(personOf) }
}

interface Invitation {
  name: string
  email: string
  role: Role
  units: string[]
}

/** There is no sign-up: somebody who may do so invites, and hands the link over. */
export function invitePerson(
  context: Context,
  invitation: Invitation,
): Promise<{ person: Person; link: SignInLink }> {
  return context.transaction(async (tx) => {
    await checkUnits(tx, invitation.units)
    const row = await tx.db
      .insertInto('people')
      .values({ id: newId(), ...invitation, created_at: tx.now(), updated_at: tx.now() })
      .onConflict((known) => known.column('email').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) throw emailTaken(invitation.email)
    const person = personOf({ ...row, has_password: false })
    await tx.audit('person.invited', { subject: row.id, after: person })
    const link = await makeLink(tx, {
      person: row,
      minutes: lifetimeMinutes.invitation,
      baseUrl: publicAddress(tx.settings),
    })
    return { person, link }
  })
}

interface PersonChange {
  id: string
  name?: string
  role?: Role
  units?: string[]
  disabled?: boolean
}

/** Whoever loses access loses it at once: their sessions and links go in the same transaction. */
export function changePerson(context: Context, { id, disabled, ...change }: PersonChange): Promise<Person> {
  return context.transaction(async (tx) => {
    const lasting = await lockAdministrators(tx)
    const before = await personInSight(tx, id)
    if (change.units) await checkUnits(tx, change.units)
    const after = await tx.db
      .updateTable('people')
      .set({ ...change, updated_at: tx.now(), ...endOfAccess(before, disabled, tx.now()) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (!lasting.some((other) => other.id !== id) && !seesToEverything(after) && seesToEverything(before)) {
      throw lastAdministrator(before.name)
    }
    if (after.disabled_at) await shutOut(tx, id)
    const changed = personOf({ ...after, has_password: before.has_password })
    await tx.audit('person.changed', { subject: id, before: personOf(before), after: changed })
    return changed
  })
}

export function makeSignInLink(context: Context, { id }: { id: string }): Promise<SignInLink> {
  return context.transaction(async (tx) => {
    const person = await personInSight(tx, id)
    return makeLink(tx, { person, minutes: lifetimeMinutes.signIn, baseUrl: publicAddress(tx.settings) })
  })
}

export function emailTaken(email: string) {
  return new Conflict(`Somebody here already has the e-mail address “${email}”.`, {
    field: 'email',
    fix: 'Change the person who has it, or use another address.',
  })
}

/** With whether a password is set; narrowed to people who belong wholly to the actor's units. */
function peopleInSight({ db, actor }: Context) {
  const hasPassword = sql<boolean>`EXISTS (
    SELECT FROM sign_in_methods WHERE user_id = people.id AND provider_id = 'credential'
  )`
  const all = db.selectFrom('people').selectAll().select(hasPassword.as('has_password'))
  if (actor.units === 'all') return all
  return all.where(sql<boolean>`units <> '{}' AND units <@ ${[...actor.units]}::text[]`)
}

async function personInSight(context: Context, id: string) {
  const person = await peopleInSight(context).where('id', '=', id).executeTakeFirst()
  if (!person) throw new NotFound('There is no such person.', { fix: 'Look under Settings, People.' })
  return person
}

/** Locked in one order, so that of two administrators who demote each other at once, one stays. */
function lockAdministrators({ db }: Context) {
  return db
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`units = '{}'`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Somebody must be able to look after everything: an administrator with access to all units. */
function seesToEverything({ role, units, disabled_at }: PersonRow) {
  return role === 'administrator' && units.length === 0 && !disabled_at
}

async function shutOut({ db }: Context, id: string) {
  await db.deleteFrom('sessions').where('user_id', '=', id).execute()
  await db.deleteFrom('sign_in_links').where('person_id', '=', id).where('used_at', 'is', null).execute()
}

function lastAdministrator(name: string) {
  return new Conflict(`${name} is the last administrator of the whole organisation.`, {
    fix: 'Make somebody else an administrator of all units first.',
  })
}

function endOfAccess({ disabled_at }: PersonRow, disabled: boolean | undefined, now: Date) {
  if (disabled === undefined || disabled === Boolean(disabled_at)) return {}
  return { disabled_at: disabled ? now : null }
}

function personOf(row: PersonRow & { has_password: boolean }): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    units: row.units,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    hasPassword: row.has_password,
    createdAt: row.created_at.toISOString(),
  }
}
