/** Vectors of equal length in one block, one after the other: fast to walk through, cheap to hand to a thread. */
export interface Vectors {
  data: Float32Array
  count: number
  size: number
}

export function emptyVectors(count: number, size: number): Vectors {
  return { data: new Float32Array(count * size), count, size }
}

/** @param list vectors of equal length, as floats or as the int8 that are kept (× 127) */
export function vectorsOf(list: readonly ArrayLike<number>[]): Vectors {
  const vectors = emptyVectors(list.length, list[0]?.length ?? 0)
  list.forEach((one, i) => {
    vectors.data.set(one, i * vectors.size)
  })
  for (let i = 0; i < vectors.count; i++) toUnitLength(vectors, i)
  return vectors
}

/** A view of one of them, not a copy. */
export function vectorAt({ data, size }: Vectors, i: number): Float32Array {
  return data.subarray(i * size, (i + 1) * size)
}

export function pickVectors(vectors: Vectors, places: ArrayLike<number>): Vectors {
  const picked = emptyVectors(places.length, vectors.size)
  for (let i = 0; i < places.length; i++)
    picked.data.set(vectorAt(vectors, places[i] as number), i * vectors.size)
  return picked
}

export function toUnitLength(vectors: Vectors, i: number): void {
  const { data, size } = vectors
  const length = Math.sqrt(dot(vectors, i, vectors, i))
  if (length === 0) return
  for (let at = i * size, end = at + size; at < end; at++) data[at] = (data[at] as number) / length
}

/** Their cosine where both have length 1. Four sums at once keep the processor busy. */
export function dot(some: Vectors, i: number, others: Vectors, k: number): number {
  const { data: a, size } = some
  const b = others.data
  let at = i * size
  let to = k * size
  const fours = at + (size & ~3)
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (; at < fours; at += 4, to += 4) {
    one += (a[at] as number) * (b[to] as number)
    two += (a[at + 1] as number) * (b[to + 1] as number)
    three += (a[at + 2] as number) * (b[to + 2] as number)
    four += (a[at + 3] as number) * (b[to + 3] as number)
  }
  for (const end = (i + 1) * size; at < end; at++, to++) one += (a[at] as number) * (b[to] as number)
  return one + two + three + four
}

/** Adds the vector at `i` to the sum at `k`. */
export function addTo(sums: Vectors, k: number, vectors: Vectors, i: number, weight = 1): void {
  const { size } = sums
  for (let j = 0, to = k * size, at = i * size; j < size; j++, to++, at++)
    sums.data[to] = (sums.data[to] as number) + weight * (vectors.data[at] as number)
}
