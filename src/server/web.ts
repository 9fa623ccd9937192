import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Serves the built web app; every address that is no file and no API is a page of the app. */
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
  const isApi = /^\/(api|v1|assets|openapi\.json|healthz|readyz)(\/|$)/.test(path)
  return ['GET', 'HEAD'].includes(method) && !isApi && !/\.\w+$/.test(path)
}
