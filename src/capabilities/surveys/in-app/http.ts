import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Invalid, Unauthenticated } from '../../../platform/errors.ts'
import type { Source } from '../../ingestion/index.ts'
import { askAt } from './ask.ts'
import { placesShown } from './shown.ts'

export interface InAppDeps {
  /** The system's context. */
  context: () => Context
  findWriteKey(key: string): Promise<Source | null>
}

const largestBody = 8 * 1024
const longestId = 320

const Whoever = z.object({ writeKey: z.string(), language: z.string().max(40).default('') })
const Visitor = Whoever.extend({
  place: z.uuid(),
  anonymousId: z.string().max(longestId),
  userId: z.string().max(longestId).optional(),
})

/**
 * What the script on other sites' pages asks: where something is asked, and, when that moment has come, whether this
 * visitor is. It comes as text, so that browsers ask no permission first, and carries no cookies.
 */
export function inAppHttp(app: FastifyInstance, deps: InAppDeps): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestBody }, (_request, body, done) =>
    done(null, body),
  )
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
  })
  const hidden = { schema: { hide: true } }

  app.post('/v1/surveys', hidden, async (request) => {
    const { source, asked } = await readAsked(deps, Whoever, request)
    return { places: await placesShown(deps.context(), source.name, asked.language) }
  })

  app.post('/v1/surveys/ask', hidden, async (request) => {
    const { source, asked } = await readAsked(deps, Visitor, request)
    const { place, anonymousId, userId, language } = asked
    const url = await askAt(deps.context(), {
      source: source.name,
      placeId: place,
      visitor: { anonymousId, userId },
      language,
    })
    return { url }
  })
}

async function readAsked<T extends z.infer<typeof Whoever>>(
  { findWriteKey }: InAppDeps,
  shape: z.ZodType<T>,
  request: FastifyRequest,
) {
  const read = shape.safeParse(parsed(request.body))
  if (!read.success) {
    const [trouble] = read.error.issues
    throw new Invalid(`This is no question of the script: ${trouble?.message}.`, {
      field: trouble?.path.join('.'),
      fix: 'Use the script that this Attune serves at /sdk/attune.js.',
    })
  }
  const source = await findWriteKey(read.data.writeKey)
  if (!source) throw new Unauthenticated('This write key is not known or was revoked.')
  return { source, asked: read.data }
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body ?? ''))
  } catch {
    return undefined
  }
}
