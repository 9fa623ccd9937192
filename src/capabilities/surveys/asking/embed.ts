import type { FastifyInstance } from 'fastify'
import { embedScript } from './scripts.ts'

/** `/s/embed.js`: a script of one line for pages of others, which shows a survey where it stands. */
export function embedRoute(app: FastifyInstance) {
  app.get('/s/embed.js', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(embedScript),
  )
}
