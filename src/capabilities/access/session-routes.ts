import { toNodeHandler } from 'better-auth/node'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Context } from '../../platform/context.ts'
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts'
import type { Access } from './access.ts'
import { nobody } from './actor.ts'
import { addressHeader } from './auth.ts'
import * as contract from './contract.ts'
import { crossOrigin, sameOrigin } from './same-origin.ts'
import { type Arrival, closeSession, type Opened, openByLink, openByPassword } from './sessions.ts'

/** For @fastify/rate-limit, per address, before the database is asked; `attempts.ts` counts per account as well. */
const signInRateLimit = {
  max: 60,
  timeWindow: '1 minute',
  keyGenerator: ({ ip }: FastifyRequest) => `sign-in:${ip}`,
}

/**
 * The doors of better-auth that are open; each new way to sign in adds its own. The others stay shut: ours beside them
 * count attempts, write the audit log and never hand a session's token to a script.
 */
const openDoors = ['ok', 'error']

export interface SessionDeps {
  access: Access
  contextFor: (actor: Actor) => Context
}

/** The endpoints that set cookies, which plain answers cannot, and better-auth's own doors at `/api/auth/`. */
export async function sessionRoutes(app: FastifyInstance, { access, contextFor }: SessionDeps) {
  const { auth } = access
  const context = contextFor(nobody)

  app.post(contract.signIn.path, optionsOf(contract.signIn), async (request, reply) => {
    const { email, password } = request.body as InputOf<typeof contract.signIn>
    return enter(reply, await openByPassword(context, auth, { email, password, arrival: arrivalOf(request) }))
  })

  app.post(contract.redeemLink.path, optionsOf(contract.redeemLink), async (request, reply) => {
    const { token } = request.body as InputOf<typeof contract.redeemLink>
    return enter(reply, await openByLink(context, auth, { token, arrival: arrivalOf(request) }))
  })

  app.delete(contract.signOut.path, optionsOf(contract.signOut), async (request, reply) => {
    const arrival = arrivalOf(request)
    const actor = await access.actorOf(arrival.headers)
    const cookies = await closeSession(contextFor(actor), auth, arrival)
    return reply.header('set-cookie', cookies).status(204).send()
  })

  await app.register(async (scope) => mountAuth(scope, access))
}

/** better-auth reads the raw request itself, so nothing here may read the body first. */
function mountAuth(scope: FastifyInstance, { auth }: Access) {
  const handle = toNodeHandler(auth)
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  for (const door of openDoors) {
    scope.all(`/api/auth/${door}`, { schema: { hide: true }, onRequest: ownPagesOnly }, (request, reply) => {
      request.raw.headers[addressHeader] = request.ip
      reply.hijack()
      return handle(request.raw, reply.raw)
    })
  }
}

function optionsOf({ summary, input, output, method, status }: Endpoint) {
  return {
    schema: {
      summary,
      tags: ['session'],
      ...(method === 'POST' && { body: input }),
      response: { [status]: output },
    },
    config: { rateLimit: signInRateLimit },
    onRequest: ownPagesOnly,
  }
}

/** Also before anybody is signed in: a strange page must not sign a visitor in as somebody else. */
async function ownPagesOnly(request: FastifyRequest) {
  if (!sameOrigin(request)) throw crossOrigin()
}

function enter(reply: FastifyReply, { me, cookies }: Opened) {
  return reply.header('set-cookie', cookies).header('cache-control', 'no-store').send(me)
}

function arrivalOf({ headers, ip }: FastifyRequest): Arrival {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  return { headers: new Headers(entries), address: ip }
}
