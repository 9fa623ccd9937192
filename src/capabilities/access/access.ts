import type { Actor, Context } from '../../platform/context.ts'
import { sharing } from '../../platform/same-moment.ts'
import { actorOf } from './actor.ts'
import { type Auth, type AuthOptions, createAuth } from './auth.ts'

/** Who may come in, for the server: asked once per request. */
export interface Access {
  readonly auth: Auth
  actorOf(headers: Headers | Record<string, string | string[] | undefined>): Promise<Actor>
}

/** A page asks for all its parts within this time. What is taken away is gone with whatever is asked later. */
const momentMs = 30

export function createAccess({ context, ...options }: AuthOptions & { context: Context }): Access {
  const auth = createAuth({ context, ...options })
  const { share } = sharing()
  return {
    auth,
    actorOf(headers) {
      const told = webHeaders(headers)
      const who = JSON.stringify([told.get('authorization'), told.get('cookie')])
      return share(who, () => actorOf(context, auth, told), momentMs)
    },
  }
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
