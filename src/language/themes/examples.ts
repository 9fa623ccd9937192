import { termsOf } from './terms.ts'

const examplesShown = 3
const looked = 40

/**
 * The most central comments of each theme that do not say the same: places in `texts`. Very short ones come last, since
 * they show little.
 */
export function centralExamples(
  texts: readonly string[],
  { assigned, closeness, themes }: { assigned: Int32Array; closeness: Float32Array; themes: number },
): number[][] {
  const members = Array.from({ length: themes }, () => [] as number[])
  assigned.forEach((theme, i) => {
    members[theme]?.push(i)
  })
  const rank = (i: number) => (closeness[i] as number) - ((texts[i] as string).length < 20 ? 1 : 0)
  return members.map((own) =>
    different(texts, own.toSorted((a, b) => rank(b) - rank(a) || a - b).slice(0, looked)),
  )
}

function different(texts: readonly string[], ranked: readonly number[]): number[] {
  const chosen: { place: number; words: Set<string> }[] = []
  for (const place of ranked) {
    const words = new Set(
      termsOf(texts[place] as string).flatMap(({ key, length }) => (length === 1 ? [key] : [])),
    )
    if (chosen.every((other) => sameness(words, other.words) < 0.6)) chosen.push({ place, words })
    if (chosen.length === examplesShown) break
  }
  return chosen.map(({ place }) => place)
}

/** Words that both have, of all that either has (Jaccard 1912). */
function sameness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, one.size + other.size - shared)
}
