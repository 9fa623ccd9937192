import type { Actor, Context } from '../../platform/context.ts'
import { actorOf } from './actor.ts'
import { type Auth, type AuthOptions, createAuth } from './auth.ts'

/** Who may come in, for the server: asked once per request. */
export interface Access {
  readonly auth: Auth
  actorOf(headers: Headers | Record<string, string | string[] | undefined>): Promise<Actor>
}

export function createAccess({ context, ...options }: AuthOptions & { context: Context }): Access {
  const auth = createAuth({ context, ...options })
  return { auth, actorOf: (headers) => actorOf(context, auth, webHeaders(headers)) }
}

/** Only what tells who asks; Node's headers may hold lists, which neither of these two does. */
function webHeaders(headers: Headers | Record<string, string | string[] | undefined>) {
  if (headers instanceof Headers) return headers
  const told = new Headers()
  for (const name of ['authorization', 'cookie']) {
    const value = headers[name]
    if (typeof value === 'string') told.set(name, value)
  }
  return told
}
