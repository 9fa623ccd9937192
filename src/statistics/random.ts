/** Chance that can be repeated: the same seed gives the same draws on every machine. Not for secrets. */
export interface Random {
  /** At least 0, below 1, with 53 random bits. */
  uniform(): number
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number
  chance(p: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the things, each as likely as its weight. */
  weighted<T>(list: readonly (readonly [thing: T, weight: number])[]): T
  /** A copy in random order. */
  shuffle<T>(list: readonly T[]): T[]
  normal(mean?: number, deviation?: number): number
  exponential(mean?: number): number
  poisson(mean: number): number
  /** A stream of its own, so that drawing more for one thing does not change another. */
  fork(name: string): Random
}

export function seededRandom(seed: number | string): Random {
  const next = sfc32(String(seed))
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
  const integer = (below: number) => Math.floor(uniform() * below)
  const pick = <T>(list: readonly T[]) => list[integer(list.length)] as T
  const normal = (mean = 0, deviation = 1) => mean + deviation * standardNormal(uniform)
  return {
    uniform,
    integer,
    chance: (p) => uniform() < p,
    pick,
    weighted: (list) => pickWeighted(list, uniform()),
    shuffle: (list) => shuffled(list, integer),
    normal,
    exponential: (mean = 1) => -mean * Math.log(1 - uniform()),
    poisson: (mean) => poisson(mean, uniform, normal),
    fork: (name) => seededRandom(`${seed}/${name}`),
  }
}

/** Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, fast, passes the known batteries. */
function sfc32(seed: string): () => number {
  let [a, b, c] = [hash(seed, 1), hash(seed, 2), hash(seed, 3)]
  let counter = 1
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 15; warm++) next()
  return next
}

/** 32 well-mixed bits of a text: FNV-1a, finished as MurmurHash3 does. */
function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Marsaglia's polar method; the second value is let go, so that a draw never depends on an earlier one. */
function standardNormal(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1
    const y = 2 * uniform() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

function pickWeighted<T>(list: readonly (readonly [T, number])[], at: number): T {
  let left = at * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [thing, weight] of list) {
    left -= weight
    if (left < 0) return thing
  }
  return list.findLast(([, weight]) => weight > 0)?.[0] as T
}

/** Fisher–Yates. */
function shuffled<T>(list: readonly T[], integer: (below: number) => number): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const k = integer(i + 1)
    ;[mixed[i], mixed[k]] = [mixed[k] as T, mixed[i] as T]
  }
  return mixed
}

/** Knuth's product of uniforms; from a mean of 60 on the rounded normal value, which is near enough for invented data. */
function poisson(
  mean: number,
  uniform: () => number,
  normal: (mean: number, deviation: number) => number,
): number {
  if (mean >= 60) return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > limit; product *= uniform()) count++
  return count
}
