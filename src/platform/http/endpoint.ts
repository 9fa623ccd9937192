import type { z } from 'zod'
import type { Context } from '../context.ts'

/**
 * What a permission looks like: an area and what one may do there, such as `scores:read`.
 * `open` needs nobody signed in; `signed-in` needs anybody.
 */
export type Permission = `${string}:${'read' | 'write' | 'manage'}`
export type Needs = Permission | 'open' | 'signed-in'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Endpoint<In = unknown, Out = unknown, Sent = unknown> {
  readonly method: Method
  /** Fastify path, `/api/scores/:id`. Names in it are fields of the input. */
  readonly path: string
  readonly needs: Needs
  readonly summary: string
  /** Path and query (GET, DELETE) or path and body (others) as one object. */
  readonly input: z.ZodObject
  readonly output: z.ZodType<Out>
  /** Status when it went well; 200 unless told. */
  readonly status: number
  readonly __in?: In
  readonly __sent?: Sent
}

type Spoken<I extends z.ZodObject, O extends z.ZodType> = {
  needs: Needs
  summary: string
  input: I
  output: O
  status?: number
} & ({ get: string } | { post: string } | { put: string } | { patch: string } | { delete: string })

/** Declares what can be asked: read by the server, the web (types only), the tests and the API document. */
export function endpoint<I extends z.ZodObject, O extends z.ZodType>(
  spoken: Spoken<I, O>,
): Endpoint<z.output<I>, z.output<O>, z.input<I>> {
  const { needs, summary, input, output, status = 200, ...verb } = spoken
  const [[method, path]] = Object.entries(verb) as [[string, string]]
  return {
    method: method.toUpperCase() as Method,
    path,
    needs,
    summary,
    input,
    output: output as z.ZodType<z.output<O>>,
    status,
  }
}

/** An endpoint with the function that answers it. */
export interface Answer<In = unknown, Out = unknown> {
  endpoint: Endpoint<In, Out>
  run: (context: Context, input: In) => Promise<Out> | Out
}

/** Pairs what can be asked with who answers it. */
export function answer<In, Out>(
  asked: Endpoint<In, Out>,
  run: (context: Context, input: In) => Promise<Out> | Out,
): Answer {
  return { endpoint: asked, run } as unknown as Answer
}

/** What the answering function is given, what a caller sends for it (before defaults), and what comes back. */
export type InputOf<E> = E extends Endpoint<infer In> ? In : never
export type SentOf<E> = E extends { readonly __sent?: infer Sent } ? NonNullable<Sent> : never
export type OutputOf<E> = E extends { readonly output: z.ZodType<infer Out> } ? Out : never
