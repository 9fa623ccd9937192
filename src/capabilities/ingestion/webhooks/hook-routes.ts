import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound, Problem, TooBusy, TooLarge, Unauthenticated } from '../../../platform/errors.ts'
import type { Intake } from '../accept.ts'
import { parsedBody } from './body.ts'
import { keepDelivery } from './deliveries-store.ts'
import { deliveryKey, tellingHeaders } from './delivery-key.ts'
import { type Known, openDoor } from './door.ts'
import { allowances, lanes } from './flood.ts'
import { createReader } from './reader.ts'
import { unproven } from './verify.ts'

export interface HookDeps {
  /** The system's context. */
  context: () => Context
  intake: Intake
  limits?: Partial<HookLimits>
}

export interface HookLimits {
  /** Bytes of one delivery. */
  size: number
  /** Deliveries of one webhook that may wait to be read; beyond them the sender is asked to come again. */
  waiting: number
}

const usualLimits: HookLimits = { size: 1024 * 1024, waiting: 10_000 }

/**
 * Where other programs deliver to; register it as a plugin, in a scope of its own. A delivery is answered with success
 * when it is durable, before anything is made of it: what it becomes is read afterwards, and again when that changes.
 */
export function hookRoutes(app: FastifyInstance, { context, intake, limits: given }: HookDeps): void {
  const limits = { ...usualLimits, ...given }
  const { db, settings, log, now } = context()
  const door = openDoor({ db, settings, log, now })
  const reader = createReader(context, intake)
  const allowance = allowances()
  const inLane = lanes(4)
  app.addHook('onClose', async () => {
    await reader.close()
    await door.close()
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.size }, (_request, body, done) =>
    done(null, body),
  )
  const found = new WeakMap<FastifyRequest, Known>()

  /** Before the body is read: whoever sends too much, or to no one, costs nothing more. */
  app.addHook('onRequest', async (request) => {
    const { id } = request.params as { id: string }
    const known = await door.find(id)
    if (!known) throw new NotFound('There is no webhook at this address.', { fix: 'Copy the address again.' })
    if (known.revoked_at)
      throw new Problem(410, 'This webhook was switched off.', { fix: 'Stop sending to this address.' })
    if (request.method !== 'POST') return
    if (Number(request.headers['content-length'] ?? 0) > limits.size) throw tooLarge(known)
    const seconds = allowance.take(known.source_id, known.per_minute)
    if (seconds) {
      door.refuse(known.source_id, `More than ${known.per_minute} deliveries in a minute.`)
      throw new TooBusy(`More than ${known.per_minute} deliveries in a minute.`, seconds)
    }
    if (reader.waiting(known.source_id) >= limits.waiting)
      throw new TooBusy('More is delivered than can be read now.', 30)
    found.set(request, known)
  })

  function tooLarge({ source_id }: Known) {
    door.refuse(source_id, 'A delivery was larger than 1 MB.')
    return new TooLarge('A delivery has at most 1 MB.', { fix: 'Let the sender send less at once.' })
  }

  /** Some senders look first whether there is anybody. */
  app.route({
    method: ['GET', 'HEAD'],
    url: '/hooks/:id',
    schema: { hide: true },
    handler: async () => ({ takes: 'deliveries by POST' }),
  })

  app.post('/hooks/:id', described, async (request) => {
    const known = found.get(request)!
    const raw = (request.body as Buffer | undefined) ?? Buffer.alloc(0)
    checkProof(known, request, raw)
    const text = raw.toString('utf8').replaceAll('\0', '')
    const headers = tellingHeaders(request.headers)
    const parsed = parsedBody(text, headers['content-type'])
    const key = deliveryKey(known.mapping, headers, text, 'body' in parsed ? parsed.body : undefined)
    const delivery = { sourceId: known.source_id, key, headers, body: text, size: raw.length }
    const isNew = await inLane(known.source_id, () => keepDelivery(db, delivery, now()))
    if (isNew) reader.wake(known.source_id)
    return { received: true as const }
  })

  function checkProof(known: Known, request: FastifyRequest, body: Buffer) {
    if (request.headers['content-encoding'] && request.headers['content-encoding'] !== 'identity')
      throw new Invalid('The body is compressed.', { field: 'Content-Encoding', fix: 'Send it as it is.' })
    const headers = request.headers as Record<string, string | undefined>
    const reason = unproven(known.signature, known.plainSecrets, { headers, body, now: now() })
    if (!reason) return
    door.refuse(known.source_id, reason)
    throw new Unauthenticated(`This delivery is turned away. ${reason}`, {
      fix: 'Compare the secret and the kind of signature on both sides, and both clocks.',
    })
  }
}

/** The body is anything; it is described by the mapping, not here. */
const described = {
  schema: {
    summary: 'Deliver to a webhook; answered with success once it is kept, however often it is sent',
    tags: ['events'],
    security: [],
    params: z.object({ id: z.string().describe('The part of its address that nobody can guess') }),
    body: z.unknown(),
    response: { 200: z.object({ received: z.literal(true) }) },
  },
  validatorCompiler: () => (value: unknown) => ({ value }),
  serializerCompiler: () => (answer: unknown) => JSON.stringify(answer),
}
