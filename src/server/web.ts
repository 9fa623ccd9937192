import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const builtScript = fileURLToPath(new URL('../../dist/sdk/', import.meta.url))

/** The script that other sites put on their pages: `/sdk/attune.js`. */
export async function serveScript(app: FastifyInstance, root = builtScript) {
  if (!existsSync(root)) return
  await app.register(async (open) => {
    await open.register(fastifyStatic, {
      root,
      prefix: '/sdk/',
      decorateReply: false,
      index: false,
      setHeaders: (reply) => {
        reply.header('cache-control', 'public, max-age=3600')
        reply.header('access-control-allow-origin', '*')
        reply.header('cross-origin-resource-policy', 'cross-origin')
      },
    })
  })
}

/** Serves the built web app; every address that is no file, no API and no customer's own page is a page of the app. */
export async function serveWeb(app: FastifyInstance, root = built) {
  if (!existsSync(root)) return
  await app.register(fastifyStatic, {
    root,
    wildcard: true,
    index: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/')
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.addHook('preHandler', async (request, reply) => {
    if (isPage(request.method, request.url)) return reply.sendFile('index.html')
  })
}

function isPage(method: string, url: string) {
  const path = url.split('?')[0] ?? '/'
  const isApi = /^\/(api|v1|my|s|q|u|shared|assets|openapi\.json|healthz|readyz)(\/|$)/.test(path)
  return ['GET', 'HEAD'].includes(method) && !isApi && !/\.\w+$/.test(path)
}
