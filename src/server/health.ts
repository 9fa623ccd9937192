import type { FastifyInstance } from 'fastify'

/** Whether each part we rely on answers now. */
export type Health = () => Promise<Record<string, boolean>>

/** `/healthz`: this process lives. `/readyz`: it can do its work; names what is away. */
export function healthRoutes(app: FastifyInstance, health: Health) {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const parts = await health()
    const ready = Object.values(parts).every(Boolean)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', parts })
  })
}
