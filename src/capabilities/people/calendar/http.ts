import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Actor, Context } from '../../../platform/context.ts'
import { Forbidden, NotFound, Unauthenticated } from '../../../platform/errors.ts'
import type { Permission } from '../../../platform/http/endpoint.ts'
import { limitPerAddress } from '../../../platform/http/plain-page.ts'
import { oneFollowUp, readFeed } from './feed.ts'

/** Many colleagues read from one address, each some times an hour. */
const perMinute = 120

/** The calendar behind a secret link, for calendars that know nothing of sessions. */
export function calendarFeedRoutes(app: FastifyInstance, { context }: { context: () => Context }): void {
  const limited = { config: { rateLimit: limitPerAddress('calendar', perMinute) }, schema: { hide: true } }
  app.get('/calendar/:file', limited, async (request, reply) => {
    const { file } = request.params as { file: string }
    const text = file.endsWith('.ics') ? await readFeed(context(), file.slice(0, -'.ics'.length)) : undefined
    if (text === undefined) throw new NotFound('There is no such calendar, or its link has ended.')
    return calendar(reply, text)
  })
}

const needs: Permission = 'cases:read'

/** One follow-up as a file, for whoever is signed in and owes it. */
export function followUpFileRoutes(
  api: FastifyInstance,
  { contextFor }: { contextFor: (actor: Actor) => Context },
): void {
  api.get('/api/cases/:id/follow-up.ics', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = request as unknown as { actor: Actor }
    if (actor.kind === 'nobody') throw new Unauthenticated()
    if (!actor.permissions.has(needs)) throw new Forbidden(needs)
    const { id } = request.params as { id: string }
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    const text = isId ? await oneFollowUp(contextFor(actor), id) : undefined
    if (text === undefined) throw new NotFound('This case has no follow-up of yours.')
    reply.header('content-disposition', 'attachment; filename="follow-up.ics"')
    return calendar(reply, text)
  })
}

function calendar(reply: FastifyReply, text: string) {
  reply.header('cache-control', 'private, no-store')
  return reply.type('text/calendar; charset=utf-8').send(text)
}
