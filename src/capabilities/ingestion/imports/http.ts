import { createReadStream, existsSync } from 'node:fs'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor, Context } from '../../../platform/context.ts'
import { Forbidden, Invalid, NotFound, Unauthenticated } from '../../../platform/errors.ts'
import type { Permission } from '../../../platform/http/endpoint.ts'
import { fileOf } from './imports.ts'
import { seesEverything } from './scope.ts'
import * as store from './store.ts'
import { keepUpload } from './uploads.ts'

const gigabyte = 1024 ** 3
export const largestUpload = 8 * gigabyte

interface Deps {
  contextFor: (actor: Actor) => Context
  /** Bytes one file may have. */
  largest?: number
}

/** The two import endpoints that are no JSON: files come in, rejected rows go out. */
export async function importRoutes(api: FastifyInstance, { contextFor, largest = largestUpload }: Deps) {
  await api.register(multipart, { limits: { files: 1, fileSize: largest } })

  api.post('/api/import-files', { schema: { hide: true } }, async (request, reply) => {
    const context = permitted(contextFor, request.actor, 'sources:write')
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part)
      throw new Invalid('No file came with the request.', {
        field: 'file',
        fix: 'Send it as multipart/form-data.',
      })
    const file = await keepUpload(context, {
      name: part.filename || 'file',
      stream: part.file,
      isCutOff: () => part.file.truncated,
    })
    return reply.status(201).send(fileOf(file, null))
  })

  api.get('/api/imports/:id/rejected', { schema: { hide: true } }, async (request, reply) => {
    const context = permitted(contextFor, request.actor, 'sources:read')
    const { id } = readId(request.params)
    const { rejected_path } = await store.findImport(context, id)
    if (!rejected_path) throw new NotFound('No row of this import was rejected.')
    if (!existsSync(rejected_path)) throw new NotFound('The rejected rows are no longer kept.')
    reply.header('content-disposition', `attachment; filename="rejected-${id.slice(0, 8)}.csv"`)
    return reply.type('text/csv; charset=utf-8').send(createReadStream(rejected_path))
  })
}

function readId(params: unknown) {
  const read = z.object({ id: z.uuid() }).safeParse(params)
  if (!read.success) throw new NotFound('This import is gone.')
  return read.data
}

function permitted(contextFor: Deps['contextFor'], actor: Actor, needs: Permission) {
  if (actor.kind === 'nobody') throw new Unauthenticated()
  if (!actor.permissions.has(needs)) throw new Forbidden(needs)
  const context = contextFor(actor)
  seesEverything(context)
  return context
}
