import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

export type Reply = LightMyRequestResponse

/** Somebody who asks: a person in their browser, a program with its key, or nobody. */
export interface Client {
  get(path: string): Promise<Reply>
  post(path: string, body?: unknown): Promise<Reply>
  put(path: string, body?: unknown): Promise<Reply>
  patch(path: string, body?: unknown): Promise<Reply>
  delete(path: string): Promise<Reply>
  /** Anything else: other methods, headers, raw bodies. */
  ask(request: InjectOptions): Promise<Reply>
}

/** Asks the server without a network; `headers` say who it is. */
export function clientOf(app: FastifyInstance, headers: Record<string, string> = {}): Client {
  const ask = (request: InjectOptions) =>
    app.inject({ ...request, headers: { ...headers, ...request.headers } })
  const withBody = (method: 'POST' | 'PUT' | 'PATCH') => (url: string, body?: unknown) =>
    ask({ method, url, ...(body !== undefined && { payload: body as object }) })
  return {
    ask,
    get: (url) => ask({ method: 'GET', url }),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
    delete: (url) => ask({ method: 'DELETE', url }),
  }
}

/** The cookies of a reply, as the browser sends them back. */
export function cookieOf({ cookies }: Reply) {
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
