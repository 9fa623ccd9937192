import type { Held } from './export.ts'

/** One object: who and when, what each room holds by its heading, and all interactions in order of time. */
export async function* asJson({ customerId, madeAt, rooms, interactions }: Held): AsyncGenerator<string> {
  const made = { format: 'attune person 1', customer: customerId, madeAt: madeAt.toISOString() }
  const head = JSON.stringify({ ...made, held: rooms }, undefined, 2)
  yield `${head.slice(0, -2)},\n  "interactions": [`
  let separator = '\n    '
  for await (const one of interactions) {
    yield separator + JSON.stringify(one)
    separator = ',\n    '
  }
  yield '\n  ]\n}\n'
}
