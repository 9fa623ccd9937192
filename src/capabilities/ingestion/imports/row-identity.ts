import { createHash } from 'node:crypto'

/** Which row of its file is being read, and what tells it apart where it has no id of its own. */
export interface RowIdentity {
  /** Told before each row is read. */
  next(): void
  /** The row's place among the rows of its file, from 1. */
  number(): number
  /** A digest of the whole row; equal rows of one file are told apart by their order. */
  id(values: readonly string[]): string
}

export function rowIdentity(): RowIdentity {
  const repeats = new Map<string, number>()
  let place = 0
  let known: string | undefined
  return {
    next() {
      place += 1
      known = undefined
    },
    number: () => place,
    id(values) {
      if (known !== undefined) return known
      const digest = createHash('sha1').update(values.join('\u001f')).digest('base64url')
      const times = (repeats.get(digest) ?? 0) + 1
      repeats.set(digest, times)
      known = `${digest}/${times}`
      return known
    },
  }
}
