import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../../../platform/context.ts'
import { Problem, TooBusy } from '../../../../platform/errors.ts'
import { limitPerAddress, plainPageHeaders } from '../../../../platform/http/plain-page.ts'
import { sameOrigin } from '../../../access/index.ts'
import { consentsOfFamily, recordConsents } from '../../consent/consents.ts'
import { truncatedIp } from '../../consent/truncated-ip.ts'
import { dayIn } from '../document.ts'
import { askByThemselves, keepAfterAll } from '../erasure/erasures.ts'
import type { EveryRoom } from '../every-room.ts'
import { exportOf, fileNameOf, readFormat } from '../export/export.ts'
import { privacySettings } from '../settings.ts'
import { styleHash } from '../style.ts'
import { changedChoices } from './choices.ts'
import { type Guest, guestBy } from './guest.ts'
import { forgetPage, receiptPage, sorryPage } from './other-pages.ts'
import { showOwnPage } from './show.ts'

export interface OwnPageDeps {
  /** The system's context. */
  context: () => Context
  every: EveryRoom
}

const perMinute = 60
const largestForm = 16 * 1024

const headers = plainPageHeaders(styleHash, { forms: true })

/**
 * Customers' own pages, for people who have a signed link and no account. What changes something is sent by POST; the
 * secret in the address keeps other sites from sending it, and browsers that tell where it comes from are believed.
 */
export function ownPageRoutes(app: FastifyInstance, deps: OwnPageDeps): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (!isOwnForm(request)) throw new Problem(403, 'This was sent by a page of another site.')
  })
  app.setErrorHandler((error, request, reply) => sorry(error as Error, request, reply))
  const limited = { config: { rateLimit: limitPerAddress('own page', perMinute) }, schema: { hide: true } }

  app.get('/my/:token', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if (!('family' in guest)) return page(reply, receiptOf(context, guest))
    const { older, saved } = request.query as { older?: string; saved?: string }
    const token = tokenOf(request)
    return page(reply, await showOwnPage(context, guest, { token, older, isSaved: saved === 'yes' }))
  })

  app.post('/my/:token/choices', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if ('family' in guest) await saveChoices(context, guest, request)
    return reply.redirect(`/my/${tokenOf(request)}?saved=yes`, 303)
  })

  app.get('/my/:token/forget', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if (!('family' in guest) || guest.leaving) return reply.redirect(`/my/${tokenOf(request)}`, 303)
    const { unticked } = request.query as { unticked?: string }
    return page(reply, await forgetting(context, tokenOf(request), unticked === 'yes'))
  })

  app.post('/my/:token/forget', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if (formOf(request).get('sure') !== 'yes')
      return reply.redirect(`/my/${tokenOf(request)}/forget?unticked=yes`, 303)
    if ('family' in guest && !guest.leaving) await askByThemselves(context, guest.customer.id)
    return reply.redirect(`/my/${tokenOf(request)}`, 303)
  })

  app.post('/my/:token/keep', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if ('family' in guest && guest.leaving) await keepAfterAll(context, guest.customer.id)
    return reply.redirect(`/my/${tokenOf(request)}`, 303)
  })

  app.get('/my/:token/download', limited, async (request, reply) => {
    const { context, guest } = await guestOf(deps, request)
    if (!('family' in guest)) return reply.redirect(`/my/${tokenOf(request)}`, 303)
    const format = readFormat((request.query as { format?: string }).format)
    await context.audit('customer.exported', {
      subject: guest.customer.id,
      after: { format, by: 'own page' },
    })
    reply.header('content-disposition', `attachment; filename="${fileNameOf(guest.customer.id, format)}"`)
    const type = format === 'json' ? 'application/json' : 'text/html'
    reply.type(`${type}; charset=utf-8`)
    return reply.send(Readable.from(exportOf(context, deps.every, { customerId: guest.customer.id, format })))
  })

  app.all('/my/*', limited, async () => {
    throw new Problem(404, 'There is no such page.')
  })
}

async function saveChoices(
  context: Context,
  guest: Extract<Guest, { family: string[] }>,
  request: FastifyRequest,
) {
  await context.transaction(async (tx) => {
    const changes = changedChoices(await consentsOfFamily(tx, guest.family), formOf(request))
    const said = { source: 'own page', by: 'the customer', page: '/my', ip: truncatedIp(request.ip) }
    await recordConsents(
      tx,
      changes.map((change) => ({ ...change, ...said, customerId: guest.customer.id })),
    )
    const after = changes.map(({ purpose, channel, given }) => ({ purpose, channel, given }))
    if (changes.length > 0) await tx.audit('consent.changed', { subject: guest.customer.id, after })
  })
}

async function forgetting(context: Context, token: string, isUnticked: boolean) {
  const { grace_days } = await privacySettings(context)
  return forgetPage(token, { graceDays: grace_days, isUnticked })
}

function receiptOf({ settings }: Context, { forgotten }: Extract<Guest, { forgotten: object }>) {
  const day = dayIn(settings.zone)
  return receiptPage({
    id: forgotten.id,
    isDone: forgotten.status === 'done',
    askedOn: day(forgotten.asked_at),
    doneOn: forgotten.finished_at && day(forgotten.finished_at),
  })
}

function guestOf({ context }: OwnPageDeps, request: FastifyRequest) {
  return guestBy(context(), tokenOf(request))
}

function tokenOf({ params }: FastifyRequest) {
  return (params as { token: string }).token
}

function formOf({ body }: FastifyRequest) {
  return body instanceof URLSearchParams ? body : new URLSearchParams()
}

/** A page that sends no referrer makes browsers without Sec-Fetch-Site name no origin either; the address is secret enough. */
function isOwnForm(request: FastifyRequest) {
  const { origin, 'sec-fetch-site': site } = request.headers
  return (origin === 'null' && site === undefined) || sameOrigin(request)
}

function page(reply: FastifyReply, text: string) {
  return reply.type('text/html; charset=utf-8').send(text)
}

/** Whoever comes here is no programmer: what went wrong is a page, too. */
function sorry(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const status =
    error instanceof Problem ? error.status : ((error as { statusCode?: number }).statusCode ?? 500)
  if (status >= 500) request.log.error({ err: error }, 'A customer’s own page failed.')
  if (error instanceof TooBusy) reply.header('retry-after', String(error.retryAfterSeconds))
  const said = error instanceof Problem ? { title: error.message, fix: error.where.fix } : unexpected
  return page(reply.status(status), sorryPage(said))
}

const unexpected = { title: 'That did not work.', fix: 'Go back and try again in a moment.' }
