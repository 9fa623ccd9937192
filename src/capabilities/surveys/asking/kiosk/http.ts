import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Invalid, NotFound, Problem } from '../../../../platform/errors.ts'
import { limitPerAddress } from '../../../../platform/http/plain-page.ts'
import { sameOrigin } from '../../../access/index.ts'
import { surveyByKey, versionOf } from '../../definitions/store.ts'
import { languageFor } from '../../model/language.ts'
import { kioskHeaders } from '../headers.ts'
import type { RespondentDeps } from '../http.ts'
import { type Sorry, sorryPage } from '../page/end-page.ts'
import { spokenLanguages } from '../page/words.ts'
import { kioskWorker } from '../scripts.ts'
import { FromKiosk, takeFromKiosk } from './answers.ts'
import { kioskPage } from './page.ts'

const perMinute = 120

/** A survey on a device of the company's own: a page that is kept there, and the answers it sends when it can. */
export async function kioskRoutes(app: FastifyInstance, { context }: RespondentDeps): Promise<void> {
  const limited = {
    schema: { hide: true },
    config: { rateLimit: limitPerAddress('kiosk', perMinute, 'Too much comes from one device.') },
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(kioskHeaders)
    if (!sameOrigin(request)) throw new Problem(403, 'This was sent by a page of another site.')
  })

  app.get('/q/worker.js', limited, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(kioskWorker),
  )

  app.get('/q/:key', limited, async (request, reply) => {
    const survey = await surveyByKey(context(), keyOf(request))
    const now = context().now()
    const why: Sorry | undefined = !survey
      ? 'unknown'
      : survey.version === null
        ? 'notYet'
        : survey.state !== 'open' || (survey.closesAt && survey.closesAt <= now)
          ? 'closed'
          : undefined
    reply.type('text/html; charset=utf-8')
    const accepted = request.headers['accept-language']
    if (why || !survey) {
      const text = sorryPage(why ?? 'unknown', { language: languageFor(spokenLanguages, accepted) })
      return reply.status(why === 'closed' ? 410 : 404).send(text)
    }
    const version = await versionOf(context(), survey.id, survey.version as number)
    const { lang } = request.query as { lang?: string }
    const language = version.languages.find((one) => one === lang) ?? languageFor(version.languages, accepted)
    return reply.send(kioskPage(survey, version, language))
  })

  app.post('/q/:key/answers', limited, async (request, reply) => {
    const survey = await surveyByKey(context(), keyOf(request))
    if (!survey || survey.version === null) throw new NotFound('There is no such survey.')
    const read = FromKiosk.safeParse(request.body)
    if (!read.success) {
      const [issue] = read.error.issues
      throw new Invalid('These are no answers of a kiosk.', {
        field: issue?.path.join('.'),
        fix: 'Load the page on the device again.',
      })
    }
    return reply.send(await takeFromKiosk(context(), survey, read.data))
  })
}

function keyOf({ params }: FastifyRequest): string {
  return (params as { key: string }).key
}
