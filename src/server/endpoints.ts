import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor, Context } from '../platform/context.ts'
import { Forbidden, Unauthenticated } from '../platform/errors.ts'
import type { Answer, Endpoint, Needs } from '../platform/http/endpoint.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before any handler runs. */
    actor: Actor
  }
}

/** Puts each endpoint on the server: checks the permission, reads the input, answers. */
export function registerAnswers(
  app: FastifyInstance,
  answers: readonly Answer[],
  contextFor: (actor: Actor) => Context,
) {
  for (const { endpoint, run } of answers) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      preValidation: async (request) => permit(request.actor, endpoint.needs),
      handler: async (request, reply) => {
        const answered = await run(contextFor(request.actor), inputOf(request))
        reply.status(endpoint.status)
        return endpoint.status === 204 ? reply.send() : answered
      },
    })
  }
}

/** Refuses who may not; says which permission is missing. */
export function permit(actor: Actor, needs: Needs) {
  if (needs === 'open') return
  if (actor.kind === 'nobody') throw new Unauthenticated()
  if (needs !== 'signed-in' && !actor.permissions.has(needs)) throw new Forbidden(needs)
}

function inputOf(request: FastifyRequest) {
  const { params, query, body } = request as { params?: object; query?: object; body?: object }
  return { ...query, ...body, ...params }
}

/** Splits one input object into what the address names and what the query or the body carries. */
function schemaOf(endpoint: Endpoint): FastifySchema & { security: unknown } {
  const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const mask: Record<string, true> = Object.fromEntries(named.map((name) => [name, true]))
  // A schema with a check over several fields can be taken whole, but not apart.
  const rest = named.length > 0 ? endpoint.input.omit(mask) : endpoint.input
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const hasRest = Object.keys(rest.shape).length > 0
  return {
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    security: endpoint.needs === 'open' ? [] : [{ session: [] }, { key: [] }],
    ...(named.length > 0 && { params: endpoint.input.pick(mask) }),
    ...(hasRest && (inQuery ? { querystring: rest } : { body: rest })),
    response: { [endpoint.status]: endpoint.status === 204 ? z.null() : endpoint.output },
  }
}
