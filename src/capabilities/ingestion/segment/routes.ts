import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../../platform/context.ts'
import { Invalid, Unauthenticated } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Intake } from '../accept.ts'
import { keepForgottenLetters } from '../dead-letters/forgotten.ts'
import { type NewDeadLetter, saveDeadLetters } from '../dead-letters/store.ts'
import type { Incoming, Person, Source } from '../incoming.ts'
import { type ArrivalCounts, arrivalsOf } from '../sources/arrivals.ts'
import { callsOf, checkLength, limits, readBody, tooLong } from './body.ts'
import { described } from './describe.ts'
import { type CallType, callTypes, readCall } from './read-call.ts'
import { type Json, textAt } from './values.ts'

export interface SegmentDeps {
  /** The system's context. */
  context: () => Context
  intake: Intake
  findWriteKey(key: string): Promise<Source | null>
  arrivals: ArrivalCounts
}

/** The seven endpoints of Segment's HTTP API, exactly as its clients send them; register it as a plugin, in a scope of its own. */
export function segmentRoutes(app: FastifyInstance, deps: SegmentDeps): void {
  app.removeAllContentTypeParsers()
  // Browsers send text/plain to spare a preflight; whatever it is called, it is JSON.
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: limits.batchBytes * 2 },
    (_request, body, done) => done(null, body),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    if (Number(request.headers['content-length'] ?? 0) > limits.batchBytes) throw tooLong()
  })
  app.options('/v1/*', (_request, reply) =>
    reply
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'authorization, content-type, content-encoding',
        'access-control-max-age': '86400',
      })
      .status(204)
      .send(),
  )
  for (const type of [...callTypes, 'batch'] as const) {
    app.post(`/v1/${type}`, described(type), async (request) => {
      await take(deps, type, request)
      return { success: true as const }
    })
  }
}

async function take(deps: SegmentDeps, type: CallType | 'batch', request: FastifyRequest): Promise<void> {
  const context = deps.context()
  const raw = request.body as Buffer | undefined
  const keyBefore = keyOf(request.headers.authorization)
  const known = keyBefore === undefined ? undefined : await authenticate(deps, keyBefore)
  const body = await readBody(raw, request.headers['content-encoding'])
  const source = known ?? (await authenticate(deps, textAt(body.writeKey)))
  const calls = await callsOrLetter(context, source, body, type)
  const arrival = {
    type: type === 'batch' ? undefined : type,
    received: context.now().getTime(),
    sentAt: body.sentAt,
    newMessageId: () => newId(context.now()),
    optsOut: request.headers['sec-gpc'] === '1',
  }
  const sorted = sortCalls(source, calls, (call) => readCall(withShared(call, body, type), arrival), type)
  const told = sorted.told.length > 0 ? deps.intake.tell(source, sorted.told) : undefined
  const [accepted] = await Promise.all([deps.intake.accept(source, sorted.incoming), told])
  const letters = [
    ...sorted.letters,
    ...accepted.rejected
      .filter(({ forgotten }) => !forgotten)
      .map(({ index, reason, field = '', fix }) =>
        letterFor(source, sorted.raw[index]!, { reason, field, fix }, type),
      ),
  ]
  if (letters.length > 0) await keepLetters(context, letters)
  if (accepted.rejected.some(({ forgotten }) => forgotten)) await keepForgottenLetters(context, [source])
  const counts = arrivalsOf(accepted)
  deps.arrivals.add(source.name, {
    received: counts.received + sorted.letters.length + sorted.told.length,
    rejected: counts.rejected + sorted.letters.length,
    duplicates: counts.duplicates,
  })
}

async function authenticate({ findWriteKey }: SegmentDeps, key: string | undefined): Promise<Source> {
  const source = key ? await findWriteKey(key) : null
  if (source) return source
  throw new Unauthenticated(key ? 'This write key is not known or was revoked.' : 'A write key is missing.', {
    fix: 'Send the write key of a source as user name of HTTP Basic authentication, with an empty password.',
  })
}

/** The write key comes as user name of Basic authentication, as Bearer token, or in the body. */
function keyOf(header: string | undefined): string | undefined {
  const [scheme, value] = header?.trim().split(/\s+/) ?? []
  if (!value) return undefined
  if (scheme?.toLowerCase() === 'bearer') return value
  if (scheme?.toLowerCase() !== 'basic') return undefined
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] || undefined
}

/** What is too long is refused whole, as Segment does; so that it is not lost unseen, it leaves a letter without its content. */
async function callsOrLetter(
  context: Context,
  source: Source,
  body: Json,
  type: CallType | 'batch',
): Promise<unknown[]> {
  try {
    if (type === 'batch') return callsOf(body)
    checkLength(body, '')
    return [body]
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const { field = '', fix = '' } = error.where
    await keepLetters(context, [
      { source: source.name, unit: source.unit ?? '', reason: error.message, field, fix, payload: null },
    ])
    throw error
  }
}

/** What a batch says once for all of its calls. */
function withShared(call: unknown, { context }: Json, type: CallType | 'batch'): unknown {
  if (type !== 'batch' || typeof context !== 'object' || typeof call !== 'object' || call === null)
    return call
  return { ...call, context: { ...context, ...((call as Json).context as object) } }
}

interface Sorted {
  incoming: Incoming[]
  /** The call behind each of `incoming`, with its place. */
  raw: { call: unknown; index: number }[]
  told: { person: Person; at: number }[]
  letters: NewDeadLetter[]
}

function sortCalls(
  source: Source,
  calls: unknown[],
  read: (call: unknown) => ReturnType<typeof readCall>,
  type: CallType | 'batch',
): Sorted {
  const sorted: Sorted = { incoming: [], raw: [], told: [], letters: [] }
  for (const [index, call] of calls.entries()) {
    const one = read(call)
    if ('told' in one) sorted.told.push(one.told)
    else if ('incoming' in one) {
      sorted.incoming.push(one.incoming)
      sorted.raw.push({ call, index })
    } else sorted.letters.push(letterFor(source, { call, index }, one.refused, type))
  }
  return sorted
}

/** The payload says its own type, so that it can be read again by itself. */
function letterFor(
  source: Source,
  { call, index }: { call: unknown; index: number },
  { reason, field, fix }: { reason: string; field: string; fix: string },
  type: CallType | 'batch',
): NewDeadLetter {
  const isObject = typeof call === 'object' && call !== null && !Array.isArray(call)
  const payload = isObject && type !== 'batch' ? { ...call, type } : call
  const path = type === 'batch' ? ['batch', index, field].filter((part) => part !== '').join('.') : field
  return { source: source.name, unit: source.unit ?? '', reason, field: path, fix, payload }
}

/** The list is for people to look into; that it cannot be written must not make the sender repeat what was taken. */
async function keepLetters(context: Context, letters: NewDeadLetter[]): Promise<void> {
  try {
    await saveDeadLetters(context.db, letters, context.now())
  } catch (error) {
    context.log.warn({ err: error, letters: letters.length }, 'Dead letters could not be kept.')
  }
}
