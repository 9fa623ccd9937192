/**
 * How alike two words are, 0 to 1: Jaro's share of letters that occur in both at nearly the same place, raised for a common
 * beginning of up to four letters (Winkler 1990), because people and keyboards err less there.
 */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroOf(one, other)
  let begin = 0
  while (begin < 4 && begin < one.length && one[begin] === other[begin]) begin++
  return jaro + begin * 0.1 * (1 - jaro)
}

function jaroOf(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Array<boolean>(other.length).fill(false)
  const common: string[] = []
  for (const [at, letter] of [...one].entries()) {
    const until = Math.min(other.length, at + reach + 1)
    for (let place = Math.max(0, at - reach); place < until; place++) {
      if (taken[place] || other[place] !== letter) continue
      taken[place] = true
      common.push(letter)
      break
    }
  }
  if (common.length === 0) return 0
  const inOther = [...other].filter((_, place) => taken[place])
  const moved = common.filter((letter, at) => letter !== inOther[at]).length / 2
  const n = common.length
  return (n / one.length + n / other.length + (n - moved) / n) / 3
}

const titles = new Set('dr prof mr mrs ms miss mx sir herr frau dipl ing mag med jun jr sen sr'.split(' '))
const spelled: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }
const mostWords = 5

/** The words of a name as they are compared: small, without accents and titles, in the order of the alphabet. */
export function nameWords(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll(/[ßøæœłđðþ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/([aou])e/g, '$1') // Juergen is Jürgen
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !titles.has(word))
  return words.slice(0, mostWords).toSorted()
}

/** An initial that fits says something, but less than the whole name. */
const initialLikeness = 0.92
/** What a word too many, such as a second given name, weighs beside one that is in both. */
const extraWord = 0.2

/**
 * How alike two names are, 0 to 1, by their words (`nameWords`): each word of the shorter name goes with another word of the
 * longer, so that the sum of their likenesses is greatest; the order of words does not matter. Nothing is like nothing: 0.
 */
export function nameLikeness(one: readonly string[], other: readonly string[]): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (few.length === 0) return 0
  return bestPairing(few, many) / (few.length + extraWord * (many.length - few.length))
}

function bestPairing([word, ...rest]: readonly string[], many: readonly string[]): number {
  if (word === undefined) return 0
  return Math.max(
    ...many.map((other, at) => wordLikeness(word, other) + bestPairing(rest, many.toSpliced(at, 1))),
  )
}

function wordLikeness(one: string, other: string): number {
  const isInitial = one.length === 1 || other.length === 1
  if (isInitial && one !== other) return one[0] === other[0] ? initialLikeness : 0
  return jaroWinkler(one, other)
}
