import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Actor, Context } from '../../../platform/context.ts'
import { Forbidden, Invalid, Unauthenticated } from '../../../platform/errors.ts'
import { writeCsv } from '../../../platform/files/csv-write.ts'
import type { Permission } from '../../../platform/http/endpoint.ts'
import type { Correction } from '../profile/corrections.ts'
import { FindingsAsked } from './contract.ts'
import { type Asked, allFindings } from './findings.ts'

const needs: Permission = 'customers:read'
const columns = ['customer', 'name', 'field', 'problem', 'value', 'proposal', 'source', 'found']

/** The list to mend as a file, written while it is read: it may be as long as there are customers. */
export function qualityFileRoutes(
  api: FastifyInstance,
  { contextFor }: { contextFor: (actor: Actor) => Context },
): void {
  api.get('/api/quality/findings.csv', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = request as unknown as { actor: Actor }
    if (actor.kind === 'nobody') throw new Unauthenticated()
    if (!actor.permissions.has(needs)) throw new Forbidden(needs)
    const asked = FindingsAsked.safeParse(request.query)
    if (!asked.success)
      throw new Invalid('There is no such list.', {
        field: asked.error.issues[0]?.path.join('.'),
        fix: 'Open it from the page about data quality.',
      })
    const context = contextFor(actor)
    await context.audit('quality.exported', { after: asked.data })
    reply.header('content-disposition', 'attachment; filename="to-mend.csv"')
    reply.header('cache-control', 'no-store')
    reply.type('text/csv; charset=utf-8')
    return reply.send(Readable.from(writeCsv(columns, rows(context, asked.data))))
  })
}

async function* rows(context: Context, asked: Asked) {
  for await (const one of allFindings(context, asked)) {
    const { customerId, name, field, problem, value, proposal, source, foundAt } = one
    yield [customerId, name, field, problem, value, inOneCell(proposal), source, foundAt]
  }
}

/** `anna@gmail.com`, or `city: Berlin, postalCode: 10115`; `(remove)` takes the value away. */
function inOneCell(proposal: Correction | null): string {
  if (!proposal) return ''
  const { traits = {}, ...fields } = proposal
  const all = Object.entries({ ...fields, ...traits })
  const text = (value: unknown) => (value === null ? '(remove)' : String(value))
  return all.length === 1
    ? text(all[0]![1])
    : all.map(([name, value]) => `${name}: ${text(value)}`).join(', ')
}
