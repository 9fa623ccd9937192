import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor, Context } from '../../../../platform/context.ts'
import { Forbidden, NotFound, Unauthenticated } from '../../../../platform/errors.ts'
import type { Permission } from '../../../../platform/http/endpoint.ts'
import { findCustomer } from '../../store.ts'
import type { EveryRoom } from '../every-room.ts'
import { exportOf, fileNameOf, readFormat } from './export.ts'

interface Deps {
  contextFor: (actor: Actor) => Context
  every: EveryRoom
}

const needs: Permission = 'privacy:read'

/** Everything about a person as a file: it may be long, so it is written while it is read, and is no ordinary endpoint. */
export function exportRoutes(api: FastifyInstance, { contextFor, every }: Deps): void {
  api.get('/api/customers/:id/export', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = request as unknown as { actor: Actor }
    if (actor.kind === 'nobody') throw new Unauthenticated()
    if (!actor.permissions.has(needs)) throw new Forbidden(needs)
    const context = contextFor(actor)
    const id = z.uuid().safeParse((request.params as { id: string }).id)
    if (!id.success) throw new NotFound('This customer is not known.')
    const customer = await findCustomer(context, id.data)
    const format = readFormat((request.query as { format?: string }).format)
    await context.audit('customer.exported', { subject: customer.id, after: { format } })
    reply.header('content-disposition', `attachment; filename="${fileNameOf(customer.id, format)}"`)
    reply.header('cache-control', 'no-store')
    reply.type(`${format === 'json' ? 'application/json' : 'text/html'}; charset=utf-8`)
    return reply.send(Readable.from(exportOf(context, every, { customerId: customer.id, format })))
  })
}
