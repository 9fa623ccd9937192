import type { Actor, Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { keyActor } from './api-keys.ts'
import type { Auth } from './auth.ts'
import { permissionsOf } from './roles.ts'
import { scopeOf } from './units.ts'

/** A person who is signed in, and the session they asked in. */
export interface PersonActor extends Actor {
  kind: 'person'
  sessionId: string
}

export const nobody: Actor = {
  kind: 'nobody',
  id: 'nobody',
  name: 'Nobody',
  role: 'nobody',
  permissions: new Set(),
  units: [],
}

/**
 * Who asks: a program by its key, a person by their session cookie, or nobody. Role, units and access are read
 * afresh for each request (see `access.ts` for those of one moment), so what is taken away is gone with the next one.
 */
export async function actorOf(context: Context, auth: Auth, headers: Headers): Promise<Actor> {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer) return keyActor(context, bearer)
  if (!headers.has('cookie')) return nobody
  const signedIn = await auth.api.getSession({ headers: cookieOf(headers) })
  if (!signedIn) return nobody
  return (await personActor(context, { id: signedIn.user.id, sessionId: signedIn.session.id })) ?? nobody
}

/** The person as they act now; nothing when their access has ended. */
export async function personActor(
  { db }: Pick<Context, 'db'>,
  { id, sessionId }: { id: string; sessionId: string },
): Promise<PersonActor | undefined> {
  const person = await db
    .selectFrom('people')
    .select(['name', 'role', 'units'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  return {
    kind: 'person',
    id,
    sessionId,
    name: person.name,
    role: person.role,
    permissions: permissionsOf(person.role),
    units: await scopeOf({ db }, person.units),
  }
}

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && 'sessionId' in actor
}

/** For what only a person has. */
export function personAsking(actor: Actor) {
  if (isPerson(actor)) return actor
  throw new Invalid('A key has no name, password or sessions of its own.', { fix: 'Sign in as a person.' })
}

function cookieOf(headers: Headers) {
  return new Headers({ cookie: headers.get('cookie') ?? '' })
}
