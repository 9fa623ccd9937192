import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { limitPerAddress, plainPageHeaders } from '../../../../platform/http/plain-page.ts'
import { findSurvey } from '../../definitions/store.ts'
import { showResults } from '../results.ts'
import { showWords } from '../words.ts'
import { endedPage, sharedPage } from './page.ts'
import { sharedBy } from './shares.ts'
import type { ShareRow } from './store.ts'
import { styleHash } from './style.ts'

const perMinute = 60

const headers = plainPageHeaders(styleHash, { forms: false })

/** Results for people who have a signed link and no account. */
export function sharedResultRoutes(app: FastifyInstance, { context }: { context: () => Context }): void {
  const limited = {
    config: { rateLimit: limitPerAddress('shared results', perMinute) },
    schema: { hide: true },
  }
  app.get('/shared/:token', limited, async (request, reply) => {
    reply.headers(headers)
    const found = await sharedBy(context(), (request.params as { token: string }).token)
    const text = found && (await pageOf(found.context, found.share).catch(goneToo))
    return page(reply.status(text ? 200 : 404), text ?? endedPage())
  })
}

const mostQuotes = 10

async function pageOf(context: Context, { survey_id, asked, name, with_words }: ShareRow): Promise<string> {
  const question = { ...asked, id: survey_id }
  const [survey, results] = [await findSurvey(context, survey_id), await showResults(context, question)]
  const worded = with_words ? results.questions.filter(({ hasWords }) => hasWords) : []
  const words = await Promise.all(
    worded.map(async (one) => {
      const said = await showWords(context, { ...question, weigh: [], question: one.name, limit: mostQuotes })
      return [one.name, said.quotes] as const
    }),
  )
  return sharedPage({ title: survey.name, name, results, words: new Map(words) })
}

/** A survey, a segment or a version that was taken away meanwhile leaves nothing to show. */
function goneToo(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
  return undefined
}

function page(reply: FastifyReply, text: string) {
  return reply.type('text/html; charset=utf-8').send(text)
}
