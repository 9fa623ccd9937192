import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FigureKey, figureKeys, type ReplyKey, replyKeys } from './figure-keys.ts'
import { type OwnCounts, ownFigures } from './figures.ts'
import { oneThingToImprove, type PartsByEnding } from './one-thing.ts'

const of = (hits: number, n: number) => ({ hits, n })
const none = of(0, 0)

function counts(some: Partial<OwnCounts> = {}): OwnCounts {
  const empty = Object.fromEntries(figureKeys.map((key) => [key, { now: none, before: none }])) as OwnCounts
  return { ...empty, ...some }
}

function endings(some: Partial<PartsByEnding> = {}): PartsByEnding {
  const empty = Object.fromEntries(replyKeys.map((key) => [key, { bad: none, good: none }])) as PartsByEnding
  return { ...empty, ...some }
}

const directions = (given: Partial<OwnCounts>) =>
  new Map(ownFigures(counts(given)).map(({ key, direction }) => [key, direction]))

test('90 of 100 answered after 60 of 100 is better; 62 is the same; 30 is worse', () => {
  const before = of(60, 100)
  expect(directions({ answered: { now: of(90, 100), before } }).get('answered')).toBe('better')
  expect(directions({ answered: { now: of(62, 100), before } }).get('answered')).toBe('same')
  expect(directions({ answered: { now: of(30, 100), before } }).get('answered')).toBe('worse')
})

test('more who come back is worse', () => {
  expect(directions({ cameBack: { now: of(40, 100), before: of(10, 100) } }).get('cameBack')).toBe('worse')
})

test('fewer than thirty on either side are not judged', () => {
  expect(directions({ answered: { now: of(29, 29), before: of(0, 100) } }).get('answered')).toBe('too few')
})

test('what became worse comes first, the surest of it', () => {
  const figures = ownFigures(
    counts({
      satisfied: { now: of(70, 100), before: of(90, 100) },
      answered: { now: of(30, 100), before: of(90, 100) },
    }),
  )
  const missing = endings({ commits: { bad: of(0, 50), good: of(50, 50) } })
  expect(oneThingToImprove(figures, missing)).toEqual({
    ...{ why: 'worse', key: 'answered', now: of(30, 100), beside: of(90, 100) },
  })
})

test('else what is rarer where conversations ended badly, the largest difference', () => {
  const parts = endings({
    explains: { bad: of(10, 30), good: of(60, 90) },
    commits: { bad: of(3, 30), good: of(72, 90) },
    apologises: { bad: of(28, 30), good: of(20, 90) },
  })
  expect(oneThingToImprove(ownFigures(counts()), parts)).toMatchObject({ why: 'missing', key: 'commits' })
})

test('else what is used least, without a claim', () => {
  const figures = ownFigures(
    counts({
      personal: { now: of(9, 20), before: none },
      commits: { now: of(4, 20), before: none },
      explains: { now: of(0, 4), before: none },
    }),
  )
  expect(oneThingToImprove(figures, endings())).toEqual({
    ...{ why: 'least', key: 'commits', now: of(4, 20), beside: null },
  })
})

test('where nothing has been read there is nothing to say', () => {
  expect(oneThingToImprove(ownFigures(counts()), endings())).toBeNull()
})

const anyShare = fc.nat({ max: 300 }).chain((n) => fc.nat({ max: n }).map((hits) => ({ hits, n })))
const anyOf = <K extends string, T>(keys: readonly K[], one: fc.Arbitrary<T>): fc.Arbitrary<Record<K, T>> =>
  fc
    .array(one, { minLength: keys.length, maxLength: keys.length })
    .map((all) => Object.fromEntries(keys.map((key, n) => [key, all[n]])) as Record<K, T>)

test('whatever the figures, it is one thing at most, and of a share that can be shown', () =>
  fc.assert(
    fc.property(
      anyOf<FigureKey, OwnCounts[FigureKey]>(figureKeys, fc.record({ now: anyShare, before: anyShare })),
      anyOf<ReplyKey, PartsByEnding[ReplyKey]>(replyKeys, fc.record({ bad: anyShare, good: anyShare })),
      (given, parts) => {
        const one = oneThingToImprove(ownFigures(given), parts)
        if (one) expect(one.now.n).toBeGreaterThanOrEqual(5)
      },
    ),
  ))
