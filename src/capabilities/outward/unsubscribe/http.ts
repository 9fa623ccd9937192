import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Context } from '../../../platform/context.ts'
import { limitPerAddress, plainPageHeaders } from '../../../platform/http/plain-page.ts'
import { styleHash, truncatedIp } from '../../customers/index.ts'
import { type Decision, decide, hasDecided } from './decide.ts'
import { readUnsubscribing, type Unsubscribing } from './link.ts'
import { askPage, backPage, donePage, lostPage } from './page.ts'

export interface UnsubscribeDeps {
  /** The system's context. */
  context: () => Context
}

/** Providers of mail unsubscribe for many people from few addresses. */
const perMinute = 1_200
const largestForm = 16 * 1024

const headers = plainPageHeaders(styleHash, { forms: true })

/**
 * Where people unsubscribe, and where mail programs do it for them (RFC 8058): a GET only shows the page, a POST does it
 * at once, without cookie, sign-in or redirect. Whoever has the link may: it is signed, and says who is meant.
 */
export function unsubscribeRoutes(app: FastifyInstance, deps: UnsubscribeDeps): void {
  app.removeAllContentTypeParsers()
  // RFC 8058 sends multipart/form-data or a plain form; of the first nothing needs to be read.
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestForm }, (request, body, done) => {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    done(null, new URLSearchParams(isForm ? (body as string) : ''))
  })
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  const limited = { config: { rateLimit: limitPerAddress('unsubscribe', perMinute) }, schema: { hide: true } }

  app.get('/u/:token', limited, async (request, reply) => {
    const { token, link, context } = linkOf(deps, request)
    if (!link) return lost(reply, request)
    const isDecided = await hasDecided(context, link)
    return page(reply, isDecided ? donePage({ token, ...link }) : askPage({ token, ...link }))
  })

  app.post('/u/:token', limited, async (request, reply) => {
    const { token, link, context } = linkOf(deps, request)
    if (!link) return lost(reply, request)
    const decision = decisionOf(request)
    await decide(context, link, { decision, ip: truncatedIp(request.ip) })
    return page(reply, decision === 'again' ? backPage(link) : donePage({ token, ...link }))
  })
}

function decisionOf({ body }: FastifyRequest): Decision {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams()
  if (form.get('again') === 'yes') return 'again'
  return form.get('any') === 'yes' ? 'any' : 'channel'
}

function linkOf({ context: system }: UnsubscribeDeps, request: FastifyRequest) {
  const { token } = request.params as { token: string }
  const context = system()
  const link = readUnsubscribing(context, token)
  return { token, link, context: link ? context.as(themselves(link)) : context }
}

/** For the audit log: whoever holds the link acts for themselves. */
function themselves({ who }: Unsubscribing): Actor {
  return {
    kind: 'nobody',
    id: 'customerId' in who ? who.customerId : 'unsubscribe link',
    name: 'Whoever was written to, by their link',
    role: 'unsubscribe link',
    permissions: new Set(),
    units: 'all',
  }
}

function lost(reply: FastifyReply, { headers: { 'accept-language': said = 'en' } }: FastifyRequest) {
  return page(reply.status(404), lostPage(said.slice(0, 2).toLowerCase()))
}

function page(reply: FastifyReply, text: string) {
  return reply.type('text/html; charset=utf-8').send(text)
}
