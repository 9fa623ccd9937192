import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../../platform/context.ts'
import { Problem, TooBusy } from '../../../platform/errors.ts'
import { limitPerAddress } from '../../../platform/http/plain-page.ts'
import { publicAddress, sameOrigin } from '../../access/index.ts'
import { languageFor } from '../model/language.ts'
import { embedRoute } from './embed.ts'
import { mostFiles, readForm } from './form.ts'
import { headersFor } from './headers.ts'
import { kioskRoutes } from './kiosk/http.ts'
import { laterPage, type Sorry, sorryPage } from './page/end-page.ts'
import { largestFileMb } from './page/question.ts'
import { spokenLanguages } from './page/words.ts'
import { qrRoute } from './qr.ts'
import { type Page, showVisit } from './show.ts'
import { takeForm } from './take-form.ts'
import { type Refused, type Visit, visitByInvitation, visitByKey, visitByResponse } from './visit.ts'

export interface RespondentDeps {
  /** The system's context: whoever answers is nobody who signed in. */
  context: () => Context
}

/** Many may answer from one address: a whole office, everybody in a shop. */
const looksPerMinute = 600
const answersPerMinute = 300
const largestForm = 1024 * 1024

type Find = (context: Context, request: FastifyRequest, said: URLSearchParams) => Promise<Visit | Refused>

/**
 * Pages for whoever is asked: plain HTML and forms. Opening one records nothing; what is answered comes by POST, from the
 * page itself and from no other site.
 */
export async function respondentRoutes(app: FastifyInstance, deps: RespondentDeps): Promise<void> {
  await app.register(async (kiosk) => kioskRoutes(kiosk, deps))
  await app.register(async (pages) => pageRoutes(pages, deps))
}

async function pageRoutes(app: FastifyInstance, deps: RespondentDeps): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  )
  await app.register(multipart, {
    limits: {
      files: mostFiles,
      fileSize: largestFileMb * 1024 * 1024,
      fields: 1_000,
      fieldSize: largestForm,
    },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request.url))
    // What may frame it is said by the policy, which says it better.
    reply.removeHeader('x-frame-options')
    if (!sameOrigin(request)) throw new Problem(403, 'This was sent by a page of another site.')
  })
  app.setErrorHandler((error, request, reply) => failed(error as Error, request, reply))
  qrRoute(app, deps)
  embedRoute(app)
  survey(app, deps, '/s/:key', (context, request, said) =>
    visitByKey(context, param(request, 'key'), { said, acceptLanguage: request.headers['accept-language'] }),
  )
  survey(app, deps, '/s/i/:token', (context, request, said) =>
    visitByInvitation(context, param(request, 'token'), {
      said,
      acceptLanguage: request.headers['accept-language'],
    }),
  )
  survey(app, deps, '/s/r/:token', (context, request, said) =>
    visitByResponse(context, param(request, 'token'), {
      said,
      acceptLanguage: request.headers['accept-language'],
    }),
  )
  app.all('/s/*', { schema: { hide: true }, ...limited('looks', looksPerMinute) }, async () => {
    throw new Problem(404, 'There is no such page.')
  })
}

/** One way to a survey: looked at by GET, answered by POST. */
function survey(app: FastifyInstance, { context }: RespondentDeps, path: string, find: Find) {
  const schema = { hide: true }
  app.get(path, { schema, ...limited('looks', looksPerMinute) }, async (request, reply) => {
    const said = queryOf(request)
    const visit = await find(context(), request, said)
    if ('why' in visit) return sorry(reply, visit, request)
    if (said.has('later') && visit.kept?.state === 'begun') return show(reply, later(context(), visit))
    return show(reply, showVisit(context(), visit, said))
  })

  app.post(path, { schema, ...limited('answers', answersPerMinute) }, async (request, reply) => {
    const { form, files } = await readForm(request)
    const visit = await find(context(), request, form)
    if ('why' in visit) return sorry(reply, visit, request)
    const outcome = await takeForm(context(), visit, { form, files: await files(context(), visit) })
    return 'to' in outcome ? reply.redirect(outcome.to, 303) : show(reply, outcome)
  })
}

function later({ settings }: Context, visit: Visit): Page {
  return { status: 200, text: laterPage({ ...visit, address: publicAddress(settings) + visit.resume }) }
}

function param({ params }: FastifyRequest, name: string): string {
  return (params as Record<string, string>)[name] ?? ''
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '')
}

function show(reply: FastifyReply, { status, text }: Page) {
  return reply.status(status).type('text/html; charset=utf-8').send(text)
}

const statuses: Partial<Record<Sorry, number>> = { closed: 410, unknown: 404, notYet: 404, tooOften: 429 }

function sorry(reply: FastifyReply, { why, language }: Refused, request: FastifyRequest) {
  const isFramed = queryOf(request).get('frame') === '1'
  return show(reply, { status: statuses[why] ?? 200, text: sorryPage(why, { language, isFramed }) })
}

/** Whoever comes here is no programmer: what went wrong is a page, too. */
function failed(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const status =
    error instanceof Problem ? error.status : ((error as { statusCode?: number }).statusCode ?? 500)
  if (status >= 500) request.log.error({ err: error }, 'A survey’s page failed.')
  if (error instanceof TooBusy) reply.header('retry-after', String(error.retryAfterSeconds))
  const why: Sorry = error instanceof TooBusy ? 'tooOften' : status === 404 ? 'unknown' : 'failed'
  const language = languageFor(spokenLanguages, request.headers['accept-language'])
  return show(reply, { status, text: sorryPage(why, { language }) })
}

function limited(what: string, perMinute: number) {
  const told = 'Too many come from one address.'
  return { config: { rateLimit: limitPerAddress(`survey ${what}`, perMinute, told) } }
}
