import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor, Context } from '../../../../platform/context.ts'
import { Forbidden, NotFound, Unauthenticated } from '../../../../platform/errors.ts'
import type { Permission } from '../../../../platform/http/endpoint.ts'
import { fileWith } from './files.ts'

/** What people send may show who they are. */
const needs: Permission = 'customers:read'

/** Files that came with answers, for colleagues: to be saved, never to be opened in the browser as what they say they are. */
export function surveyFileRoutes(
  api: FastifyInstance,
  { contextFor }: { contextFor: (actor: Actor) => Context },
): void {
  api.get('/api/survey-files/:id', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = request as unknown as { actor: Actor }
    if (actor.kind === 'nobody') throw new Unauthenticated()
    if (!actor.permissions.has(needs)) throw new Forbidden(needs)
    const read = z.object({ id: z.uuid() }).safeParse(request.params)
    if (!read.success) throw new NotFound('There is no such file.')
    const { name, content } = await fileWith(contextFor(actor), read.data.id)
    const plain = name.replaceAll(/[^\w. -]/g, '_')
    return reply
      .header(
        'content-disposition',
        `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .header('cache-control', 'no-store')
      .type('application/octet-stream')
      .send(content)
  })
}
