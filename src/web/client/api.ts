import type { OutputOf, SentOf } from '../../platform/http/endpoint.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A refusal as the server said it: what is wrong, where, and how to mend it. */
export class Refused extends Error {
  readonly status: number
  readonly fix: string | undefined
  /** The field of the request that is wrong. */
  readonly field: string | undefined
  constructor(status: number, message: string, { fix, field }: { fix?: string; field?: string } = {}) {
    super(message)
    this.name = 'Refused'
    this.status = status
    this.fix = fix
    this.field = field
  }
}

/**
 * Asks one endpoint. The contract gives the types and nothing else, so its schemas stay on the server:
 * `ask<typeof showScore>('GET', '/api/scores/:scale', { scale: 'nps' })`.
 */
export async function ask<E>(method: Method, path: string, input: SentOf<E>): Promise<OutputOf<E>> {
  const { address, rest } = fillPath(path, input as Record<string, unknown>)
  const hasBody = method !== 'GET' && method !== 'DELETE'
  const reply = await send(hasBody ? address : address + queryOf(rest), {
    method,
    headers: { accept: 'application/json', ...(hasBody && { 'content-type': 'application/json' }) },
    ...(hasBody && { body: JSON.stringify(rest) }),
  })
  return reply.status === 204 ? (null as OutputOf<E>) : await reply.json()
}

/** Sends a request and turns whatever is no success into `Refused`; for uploads and downloads as well. */
export async function send(address: string, request: RequestInit): Promise<Response> {
  const reply = await fetch(address, request).catch(() => {
    throw new Refused(0, 'The server does not answer.', { fix: 'Check the connection and try again.' })
  })
  if (!reply.ok) throw await refusal(reply)
  return reply
}

async function refusal(reply: Response): Promise<Refused> {
  const problem = await reply.json().catch(() => ({}))
  const message = problem.detail ?? problem.title ?? `The server answered ${reply.status}.`
  return new Refused(reply.status, message, problem)
}

/** Puts `:names` of the path in and leaves the rest of the input for the query or the body. */
export function fillPath(path: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const address = path.replace(/:(\w+)/g, (_, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(input[name]))
  })
  return { address, rest }
}

/** `?a=1&b=2`; what is not set is left out. */
export function queryOf(input: Record<string, unknown>): string {
  const set = Object.entries(input).filter(([, value]) => value !== undefined && value !== null)
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]))
  return set.length > 0 ? `?${query}` : ''
}
