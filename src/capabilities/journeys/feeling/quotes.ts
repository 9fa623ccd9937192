import type { quoteKinds } from './contract.ts'

interface Quotable {
  id: string
  text: string
  sentiment: number
}

const shownOfEach = 2

/**
 * The most negative, the most positive and the most typical words, none twice. Typical is what lies closest to the middle of
 * all that was said there; where that is not known, what feels as the middle one does.
 * @param middle how close a text lies to the middle of all, the more the closer
 */
export function quotesOf<T extends Quotable>(
  said: readonly T[],
  middle: ReadonlyMap<string, number>,
): (T & { kind: (typeof quoteKinds)[number] })[] {
  const readable = differing(said.filter(({ text }) => text.length >= 20 && text.length <= 280))
  const usual = median(readable.map(({ sentiment }) => sentiment))
  const taken = new Set<string>()
  const first = (kind: (typeof quoteKinds)[number], some: readonly T[], by: (one: T) => number) =>
    some
      .filter(({ id }) => !taken.has(id))
      .sort((a, b) => by(b) - by(a) || (a.id < b.id ? -1 : 1))
      .slice(0, shownOfEach)
      .map((one) => {
        taken.add(one.id)
        return { ...one, kind }
      })
  return [
    ...first(
      'worst',
      readable.filter(({ sentiment }) => sentiment < 0),
      ({ sentiment }) => -sentiment,
    ),
    ...first(
      'best',
      readable.filter(({ sentiment }) => sentiment > 0),
      ({ sentiment }) => sentiment,
    ),
    ...first('typical', readable, (one) => middle.get(one.id) ?? -1 - Math.abs(one.sentiment - usual)),
  ]
}

function differing<T extends { text: string }>(some: readonly T[]): T[] {
  return [...new Map(some.map((one) => [one.text, one])).values()]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** How close each place in meaning lies to the middle of all of them: the cosine, −1 to 1. */
export function closenessToMiddle(
  places: readonly { id: string; embedding: readonly number[] }[],
): Map<string, number> {
  const unit = places.map(({ id, embedding }) => ({ id, direction: unitOf(embedding) }))
  const sum = (unit[0]?.direction ?? []).map((_, at) =>
    unit.reduce((total, { direction }) => total + (direction[at] ?? 0), 0),
  )
  const middle = unitOf(sum)
  return new Map(
    unit.map(({ id, direction }) => [
      id,
      direction.reduce((total, one, at) => total + one * (middle[at] ?? 0), 0),
    ]),
  )
}

function unitOf(place: readonly number[]): number[] {
  const length = Math.hypot(...place) || 1
  return place.map((one) => one / length)
}
