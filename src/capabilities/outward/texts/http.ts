import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { findMessage, settle } from '../messages/store.ts'
import { reportedReference } from './callback.ts'
import { requestOf } from './providers.ts'
import { stateIn } from './reported.ts'
import { findProvider } from './store.ts'

export interface TextRoutesDeps {
  /** The system's context. */
  context: () => Context
}

const largestReport = 64 * 1024

/** Where providers of text messages report what became of one; the address is signed for this message alone. */
export function textReportRoutes(app: FastifyInstance, { context: system }: TextRoutesDeps): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestReport }, (_request, body, done) =>
    done(null, body),
  )
  app.post('/text-reports/:token', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.params as { token: string }
    const context = system()
    const reference = reportedReference(context, token)
    if (!reference) throw new NotFound()
    await hear(context, reference, request)
    return reply.status(204).send()
  })
}

/** A later report never takes back that it arrived. */
async function hear(context: Context, reference: string, { body, headers }: FastifyRequest): Promise<void> {
  const message = await findMessage(context, reference)
  if (!message || message.channel === 'email' || message.state === 'delivered') return
  const provider = await findProvider(context, message.channel)
  const statusField = provider ? requestOf(context, provider).statusField : ''
  const heard = stateIn(String(body ?? ''), { type: headers['content-type'] ?? '', statusField })
  if (heard) await settle(context, [{ reference, ...heard }])
}
