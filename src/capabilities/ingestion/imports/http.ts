import { createReadStream } from 'node:fs'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Actor, Context } from '../../../platform/context.ts'
import { Forbidden, Invalid, NotFound, TooLarge, Unauthenticated } from '../../../platform/errors.ts'
import type { Permission } from '../../../platform/http/endpoint.ts'
import { fileOf } from './imports.ts'
import * as store from './store.ts'
import { keepUpload } from './uploads.ts'

const gigabyte = 1024 ** 3
export const largestUpload = 8 * gigabyte

interface Deps {
  contextFor: (actor: Actor) => Context
}

/** The two import endpoints that are no JSON: files come in, rejected rows go out. */
export async function importRoutes(api: FastifyInstance, { contextFor }: Deps) {
  await api.register(multipart, { limits: { files: 1, fileSize: largestUpload } })

  api.post('/api/import-files', { schema: { hide: true } }, async (request, reply) => {
    const context = permitted(contextFor, request.actor, 'sources:write')
    const part = await request.file()
    if (!part)
      throw new Invalid('No file came with the request.', {
        field: 'file',
        fix: 'Send it as multipart/form-data.',
      })
    const file = await keepUpload(context, { name: part.filename, stream: part.file })
    if (part.file.truncated)
      throw new TooLarge('The file is larger than 8 GB.', { file: part.filename, fix: 'Split it.' })
    return reply.status(201).send(fileOf(file, null))
  })

  api.get('/api/imports/:id/rejected', { schema: { hide: true } }, async (request, reply) => {
    const context = permitted(contextFor, request.actor, 'sources:read')
    const { id } = request.params as { id: string }
    const { rejected_path } = await store.findImport(context, id)
    if (!rejected_path) throw new NotFound('No row of this import was rejected.')
    reply.header('content-disposition', `attachment; filename="rejected-${id.slice(0, 8)}.csv"`)
    return reply.type('text/csv; charset=utf-8').send(createReadStream(rejected_path))
  })
}

function permitted(contextFor: Deps['contextFor'], actor: Actor, needs: Permission) {
  if (actor.kind === 'nobody') throw new Unauthenticated()
  if (!actor.permissions.has(needs)) throw new Forbidden(needs)
  return contextFor(actor)
}
