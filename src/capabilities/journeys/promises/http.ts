import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Actor, Context } from '../../../platform/context.ts'
import { Forbidden, Invalid, Unauthenticated } from '../../../platform/errors.ts'
import { writeCsv } from '../../../platform/files/csv-write.ts'
import type { Permission } from '../../../platform/http/endpoint.ts'
import { whichPromises } from './asking/narrow.ts'
import { PromisesAsked } from './contract.ts'
import { allEntries } from './entries.ts'

const needs: Permission = 'customers:read'
const columns = [
  'customer', 'name', 'promised_on', 'due', 'delivered', 'promised', 'actual', 'gap', 'days_late', 'state', 'order',
  'channel', 'touchpoint', 'product', 'interaction',
] // biome-ignore format: one glance

/** The ledger as a file, written while it is read: it may be as long as there are promises. */
export function promiseFileRoutes(
  api: FastifyInstance,
  { contextFor }: { contextFor: (actor: Actor) => Context },
): void {
  api.get('/api/promises/ledger.csv', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = request as unknown as { actor: Actor }
    if (actor.kind === 'nobody') throw new Unauthenticated()
    if (!actor.permissions.has(needs)) throw new Forbidden(needs)
    const asked = PromisesAsked.safeParse(request.query)
    if (!asked.success)
      throw new Invalid('There is no such ledger.', {
        field: asked.error.issues[0]?.path.join('.'),
        fix: 'Open it from the page about promises.',
      })
    const context = contextFor(actor)
    const which = await whichPromises(context, asked.data)
    await context.audit('promises.exported', { after: asked.data })
    reply.header('content-disposition', 'attachment; filename="promises.csv"')
    reply.header('cache-control', 'no-store')
    reply.type('text/csv; charset=utf-8')
    return reply.send(Readable.from(writeCsv(columns, rows(context, which))))
  })
}

async function* rows(context: Context, which: Parameters<typeof allEntries>[1]) {
  for await (const one of allEntries(context, which)) {
    yield [
      one.customer.id, one.customer.name, one.promisedOn, one.due, one.deliveredAt, one.promised, one.delivered, one.gap,
      one.daysLate, one.state, one.orderId, one.channel, one.touchpoint, one.product, one.givenIn,
    ] // biome-ignore format: one glance
  }
}
