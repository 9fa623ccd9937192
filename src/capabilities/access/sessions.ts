import { isAPIError } from 'better-auth/api'
import type { Context } from '../../platform/context.ts'
import { Unauthenticated } from '../../platform/errors.ts'
import { personActor } from './actor.ts'
import { countAttempt, forgiveAttempts } from './attempts.ts'
import { type Auth, addressHeader } from './auth.ts'
import { redeem } from './links.ts'
import { showMe } from './me.ts'
import type { Me } from './shown.ts'

/** Who came in, and the cookies that say so from now on. */
export interface Opened {
  me: Me
  cookies: string[]
}

/** The request as it reached us: the address comes from the server, which knows its proxies. */
export interface Arrival {
  headers: Headers
  address: string
}

/** The same refusal, after the same work, whether the e-mail address or the password is wrong or access has ended. */
export async function openByPassword(
  context: Context,
  auth: Auth,
  { email, password, arrival }: { email: string; password: string; arrival: Arrival },
): Promise<Opened> {
  const attempt = { email, address: arrival.address }
  await countAttempt(context, attempt)
  try {
    const { response, headers } = await auth.api.signInEmail({
      body: { email, password },
      headers: headersOf(arrival),
      returnHeaders: true,
    })
    await forgiveAttempts(context, attempt)
    const opened = { token: response.token, by: 'password', cookies: headers.getSetCookie() } as const
    return await welcome(context, { ...opened, address: arrival.address })
  } catch (error) {
    if (!isAPIError(error)) throw error
    await noteFailure(context, attempt)
    throw new Unauthenticated('The e-mail address or the password is wrong.', {
      fix: 'Try again, or ask an administrator for a one-time link.',
    })
  }
}

export async function openByLink(
  context: Context,
  auth: Auth,
  { token, arrival }: { token: string; arrival: Arrival },
): Promise<Opened> {
  const { linkId, personId } = await redeem(context, token)
  const { response, headers } = await auth.api.openSession({
    body: { personId },
    headers: headersOf(arrival),
    returnHeaders: true,
  })
  if (!response) throw new Unauthenticated('Your access has ended.', { fix: 'Ask an administrator.' })
  const opened = { token: response.token, by: 'link', linkId, cookies: headers.getSetCookie() } as const
  return welcome(context, { ...opened, address: arrival.address })
}

/** Ends the session in the database, not only the cookie. Signing out twice does no harm. */
export async function closeSession(context: Context, auth: Auth, arrival: Arrival): Promise<string[]> {
  const { headers } = await auth.api.signOut({ headers: headersOf(arrival), returnHeaders: true })
  if (context.actor.kind === 'person') await context.audit('session.ended', { subject: context.actor.id })
  return headers.getSetCookie()
}

interface NewSession {
  token: string
  by: 'password' | 'link'
  linkId?: string
  address: string
  cookies: string[]
}

async function welcome(
  context: Context,
  { token, by, linkId, address, cookies }: NewSession,
): Promise<Opened> {
  const session = await context.db
    .selectFrom('sessions')
    .select(['id', 'user_id'])
    .where('token', '=', token)
    .executeTakeFirstOrThrow()
  const actor = await personActor(context, { id: session.user_id, sessionId: session.id })
  if (!actor) throw new Unauthenticated('Your access has ended.', { fix: 'Ask an administrator.' })
  if (linkId) {
    await context.db
      .updateTable('sign_in_links')
      .set({ session_id: session.id })
      .where('id', '=', linkId)
      .execute()
  }
  const theirs = context.as(actor)
  await theirs.audit('session.opened', { subject: actor.id, after: { by, address } })
  return { me: await showMe(theirs), cookies }
}

/** Bounded by the limits on attempts. What was typed as an address is not kept: it may have been the password. */
async function noteFailure(context: Context, { email, address }: { email: string; address: string }) {
  const person = await context.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  await context.audit('sign-in.failed', { subject: person?.id, after: { address } })
}

function headersOf({ headers, address }: Arrival) {
  const ours = new Headers(headers)
  ours.set(addressHeader, address)
  return ours
}
