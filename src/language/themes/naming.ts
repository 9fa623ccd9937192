import { type Term, termsOf } from './terms.ts'

export interface ThemeWords {
  /** Two to four words, as customers write them; no two themes have the same. */
  name: string
  /** The words and runs of two that set it apart, most telling first. */
  words: string[]
}

interface Counted {
  key: string
  length: number
  /** Texts of the theme, and of all themes, in which it stands. */
  here: number
  everywhere: number
}

const wordsShown = 10

/**
 * Names themes by class-based TF-IDF: what many texts of a theme say and few others do. Each text counts once, however
 * often it says it.
 * @param labels the theme of each text, below 0 for none
 */
export function nameThemes(
  texts: readonly string[],
  labels: ArrayLike<number>,
  themes: number,
): ThemeWords[] {
  const { counts, sizes } = countTerms(texts, labels, themes)
  const everywhere = sumOf(counts)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const termsOfATheme = [...everywhere.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, themes)
  const told = counts.map((own, theme) => {
    const size = sizes[theme] as number
    const known = [...own].map(([key, { here, length }]) => ({
      key,
      length,
      here,
      everywhere: everywhere.get(key) as number,
    }))
    return {
      theme,
      size,
      words: tellingWords(known, size, termsOfATheme),
      runs: tellingRuns(known, { size, total }),
    }
  })
  const shown = shownAs(texts, labels, told)
  const names = uniqueNames(told)
  return told.map(({ theme, words }) => {
    const way = (key: string) => shown[theme]!.get(key) ?? key
    const name = names[theme]
    return {
      name: capital(name ? name.map(way).join(', ') : commonOpening(texts, labels, theme)),
      words: words.map(({ key }) => way(key)),
    }
  })
}

function countTerms(texts: readonly string[], labels: ArrayLike<number>, themes: number) {
  const counts = Array.from({ length: themes }, () => new Map<string, { here: number; length: number }>())
  const sizes = new Int32Array(themes)
  texts.forEach((text, i) => {
    const own = counts[labels[i] as number]
    if (!own) return
    sizes[labels[i] as number]! += 1
    for (const { key, length } of termsOf(text)) {
      const known = own.get(key)
      if (known) known.here++
      else own.set(key, { here: 1, length })
    }
  })
  return { counts, sizes }
}

function sumOf(counts: readonly Map<string, { here: number }>[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const own of counts) for (const [key, { here }] of own) sums.set(key, (sums.get(key) ?? 0) + here)
  return sums
}

/** c-TF-IDF (Grootendorst 2022): share of the theme's texts × ln(1 + mean count of a term ÷ its count everywhere). */
function tellingWords(known: readonly Counted[], size: number, termsOfATheme: number) {
  const least = Math.min(3, size / 2)
  const ranked = known
    .filter(({ length, here }) => length <= 2 && here >= least)
    .map((term) => ({ ...term, weight: (term.here / size) * Math.log(1 + termsOfATheme / term.everywhere) }))
    .toSorted(byWeight)
  const kept: Counted[] = []
  for (const term of ranked) {
    if (kept.length === wordsShown) break
    if (!kept.some((one) => overlaps(one, term))) kept.push(term)
  }
  return kept
}

/** A word that so many of all texts say names nothing by itself. */
const generalShare = 0.12
const runsKept = 40

/**
 * What a name is made of: share of the texts that say it × how much more often they do than others. A run of words is
 * worth more than a word that is said as often, since it says more.
 */
function tellingRuns(known: readonly Counted[], { size, total }: { size: number; total: number }) {
  const least = Math.min(3, size / 2)
  return known
    .filter(
      ({ here, everywhere, length }) => here >= least && (length > 1 || everywhere < generalShare * total),
    )
    .map((term) => {
      const share = term.here / size
      const elsewhere = (term.everywhere - term.here + 0.5) / (total - size + 1)
      return { ...term, weight: share * Math.log(share / elsewhere) * Math.min(term.length, 3) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted(byWeight)
    .slice(0, runsKept)
}

function byWeight(one: { weight: number; key: string }, other: { weight: number; key: string }) {
  return other.weight - one.weight || (one.key < other.key ? -1 : 1)
}

/** Whether they share a word, or two words that begin the same: seat and seating. */
function overlaps(one: { key: string }, other: { key: string }): boolean {
  const words = one.key.split(' ').map(beginning)
  return other.key.split(' ').some((word) => words.includes(beginning(word)))
}

function beginning(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3))
}

/** The larger theme chooses first; what another is called already gets the next words that tell it apart. */
function uniqueNames(told: readonly { theme: number; size: number; words: Counted[]; runs: Counted[] }[]) {
  const names: (string[] | undefined)[] = []
  const taken = new Set<string>()
  for (const { theme, runs, words } of told.toSorted((a, b) => b.size - a.size || a.theme - b.theme)) {
    const choices = [...namesFrom(runs.length > 0 ? runs : words)]
    const name = choices.find((one) => !taken.has(sameness(one)))
    if (name) taken.add(sameness(name))
    names[theme] = name
  }
  return names
}

function sameness(name: readonly string[]): string {
  return name
    .flatMap((key) => key.split(' '))
    .sort()
    .join(' ')
}

/** One run of two to four words where it tells most, else the two most telling words side by side. */
function* namesFrom(runs: readonly Counted[]): Generator<string[]> {
  for (const [i, first] of runs.entries()) {
    if (first.length > 1) {
      yield [first.key]
      continue
    }
    const second = runs.find((run, at) => at !== i && run.length <= 3 && !overlaps(run, first))
    yield second ? [first.key, second.key] : [first.key]
  }
}

/** How each chosen term is written most often in the theme. */
function shownAs(
  texts: readonly string[],
  labels: ArrayLike<number>,
  told: readonly { words: Counted[]; runs: Counted[] }[],
): Map<string, string>[] {
  const ways = told.map(
    ({ words, runs }) => new Map([...words, ...runs].map(({ key }) => [key, new Map<string, number>()])),
  )
  texts.forEach((text, i) => {
    const own = ways[labels[i] as number]
    if (!own) return
    for (const { key, shown } of termsOf(text) as Term[]) {
      const counted = own.get(key)
      counted?.set(shown, (counted.get(shown) ?? 0) + 1)
    }
  })
  return ways.map((own) => new Map([...own].map(([key, counted]) => [key, mostUsed(counted)])))
}

/** Where all words stand in every text of a language (“Thank you for that”), the way most of its texts begin. */
function commonOpening(texts: readonly string[], labels: ArrayLike<number>, theme: number): string {
  const openings = new Map<string, number>()
  texts.forEach((text, i) => {
    if (labels[i] !== theme) return
    const opening = text
      .trim()
      .split(/\s+/)
      .slice(0, 4)
      .join(' ')
      .replace(/[\s.,;:!?]+$/u, '')
    openings.set(opening, (openings.get(opening) ?? 0) + 1)
  })
  return `${mostUsed(openings)} … (${theme + 1})`
}

/** Of two that are used as often, the one in small letters. */
function mostUsed(counted: ReadonlyMap<string, number>): string {
  return [...counted].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? ''
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
