import type { FastifyError, FastifyInstance } from 'fastify'
import { Problem, TooBusy } from '../platform/errors.ts'

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

export function problemOf(error: unknown, instance: string): ProblemBody {
  if (error instanceof Problem) {
    return body(error.status, error.message, instance, { ...error.where, ...needsOf(error) })
  }
  const fastify = error as FastifyError
  if (fastify.validation) return body(400, sentence(fastify), instance, { field: fieldOf(fastify) })
  const status = fastify.statusCode ?? 500
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
