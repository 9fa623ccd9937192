import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { TooBusy } from '../platform/errors.ts'

/** Headers, cookies and the rate limit of everything but the intake, which has back-pressure of its own. */
export async function secure(app: FastifyInstance, { https }: { https: boolean }) {
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    hook: 'preHandler',
    max: 1200,
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const { actor, ip } = request
      return actor && actor.kind !== 'nobody' ? `actor:${actor.id}` : `ip:${ip}`
    },
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, { ttl }) =>
      new TooBusy('More than 1,200 requests in a minute.', Math.ceil(ttl / 1000)),
  })
}
