import type { FastifyError, FastifyInstance } from 'fastify'
import { Problem, TooBusy, Unavailable } from '../platform/errors.ts'

/** An error as the API says it (RFC 9457), with our own members: where it is and how to mend it. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  [member: string]: unknown
}

const titles: Record<number, string> = {
  400: 'Not usable',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Unknown format',
  429: 'Too many at once',
  503: 'Not available now',
}

/** What Fastify refuses before anybody of ours sees it, in our words. */
const words: Record<number, { message: string; fix: string }> = {
  400: {
    message: 'The body is not valid JSON.',
    fix: 'Send one JSON object, or no body and no Content-Type.',
  },
  413: { message: 'The body is too large.', fix: 'Send less at once: a megabyte of JSON at most.' },
  415: { message: 'The body is of a kind that is not read here.', fix: 'Send JSON as application/json.' },
}

export function problemOf(error: unknown, instance: string): ProblemBody {
  if (error instanceof Problem) {
    return body(error.status, error.message, instance, { ...error.where, ...needsOf(error) })
  }
  if (isInterrupted(error)) return problemOf(interrupted(), instance)
  const fastify = error as FastifyError
  if (fastify.validation) return body(400, sentence(fastify), instance, { field: fieldOf(fastify) })
  const status = fastify.statusCode ?? 500
  const ours = words[status]
  if (ours) return body(status, ours.message, instance, { fix: ours.fix })
  if (status < 500) return body(status, fastify.message, instance)
  return body(500, 'Something went wrong on our side. It has been written to the log.', instance)
}

/** One place answers every error; only the unexpected ones are logged, without the request's content. */
export function answerProblems(app: FastifyInstance) {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.url.split('?')[0] ?? '')
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    if (error instanceof TooBusy) reply.header('retry-after', String(error.retryAfterSeconds))
    return reply.status(problem.status).type('application/problem+json').send(problem)
  })
  app.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .type('application/problem+json')
      .send(body(404, 'There is nothing at this address.', request.url.split('?')[0] ?? '')),
  )
}

/**
 * PostgreSQL went down or came up in the middle of a question (57P01 shutdown, 57P02 crash, 57P03 starting). Before a
 * question the pool waits by itself; within one, only the caller can know whether to ask again.
 */
function isInterrupted(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, message, cause, body } = error as NodeJS.ErrnoException & { body?: { code?: string } }
  // better-auth asks PostgreSQL for the session, and keeps what went wrong to itself.
  if (body?.code === 'FAILED_TO_GET_SESSION') return true
  const passing = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
  if (code && passing.includes(code)) return true
  return message === 'Connection terminated unexpectedly' || isInterrupted(cause)
}

function interrupted() {
  return new Unavailable('PostgreSQL was interrupted while it answered.', { fix: 'Try again in a moment.' })
}

function body(status: number, detail: string, instance: string, more: object = {}): ProblemBody {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, instance, ...more }
}

function needsOf(error: Problem) {
  return 'needs' in error ? { needs: error.needs } : {}
}

function sentence(error: FastifyError) {
  const [first] = error.validation ?? []
  return `${fieldOf(error) || 'The request'}: ${first?.message ?? error.message}.`
}

function fieldOf(error: FastifyError) {
  const [first] = error.validation ?? []
  return first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? ''
}
