import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plattScaling } from './calibration.ts'
import { probabilities } from './decide.ts'
import { leastCertain } from './doubtful.ts'
import { type Example, tidied } from './examples.ts'
import { f1 } from './f1.ts'
import { NoTopics, topicFile, topicModelIn } from './file.ts'
import { dealt } from './folds.ts'
import { learnTopics } from './learn.ts'
import { meaningSize } from './model.ts'
import { FullRows } from './rows.ts'
import { separate } from './solver.ts'
import { bestThreshold } from './thresholds.ts'
import { topicIdsOf, topicsOf } from './topics-of.ts'

/** A place in meaning that points along one axis, a little astray. */
function place(axis: number, astray = 0): Float32Array {
  const vector = new Float32Array(meaningSize)
  vector[axis] = Math.cos(astray)
  vector[axis + 100] = Math.sin(astray)
  return vector
}

const about =
  (topic: string, axis: number) =>
  (text: string, i: number): Example => ({
    text,
    topics: [topic],
    embedding: place(axis, i / 20),
  })

const late = [
  'My parcel came two weeks late',
  'The delivery was late again',
  'Still waiting, it is late',
  'Late delivery and no message',
  'It arrived late',
  'Days late, no courier in sight',
].map(about('Delivery', 0))
const broken = [
  'The handle broke after a day',
  'It arrived broken',
  'A broken zip and torn lining',
  'The screen is broken',
  'Broke the first time I used it',
  'Cheap plastic, broken at once',
].map(about('Quality', 1))
const examples = [...late, ...broken]
const topics = [
  { name: 'Delivery', id: 'd', above: ['shop'] },
  { name: 'Quality', id: 'q' },
]

const learned = learnTopics({ examples, topics, labels: 'many' })

describe('what was learned', () => {
  test('a new text is about what its examples were about, and the words say why', () => {
    const found = topicsOf(learned.model, { text: 'so late, this delivery', embedding: place(0, 0.2) })
    expect(found.map(({ name }) => name)).toEqual(['Delivery'])
    expect(found[0]?.why.join(' ')).toContain('late')
    expect(topicIdsOf(learned.model, found)).toEqual(['d', 'shop'])
  })

  test('where every text has one topic, any text gets exactly one', () => {
    const { model } = learnTopics({ examples, topics, labels: 'one' })
    const found = topicsOf(model, { text: 'nothing of the kind', embedding: place(50) })
    expect(found).toHaveLength(1)
  })

  test('without words there is no topic', () => {
    expect(topicsOf(learned.model, { text: '  ', embedding: place(0) })).toEqual([])
  })

  test('words alone decide in fast mode', () => {
    expect(topicsOf(learned.model, { text: 'late delivery' })[0]?.name).toBe('Delivery')
  })

  test('with one example likeness to it decides, and the example is the reason', () => {
    const few = [...late, { text: 'The colour is lovely', topics: ['Colour'], embedding: place(2) }]
    const known = [{ name: 'Delivery' }, { name: 'Colour' }]
    const { model, report } = learnTopics({ examples: few, topics: known, labels: 'many' })
    expect(report.single).toEqual(['Colour'])
    expect(report.topics[1]?.f1).toBeNull()
    const found = topicsOf(model, { text: 'What a lovely blue', embedding: place(2, 0.1) })
    expect(found[0]).toMatchObject({ name: 'Colour', why: ['The colour is lovely'] })
  })

  test('a topic may be known by its description alone', () => {
    const described = { text: 'Price: what things cost', embedding: place(3) }
    const { model } = learnTopics({
      examples: late,
      topics: [{ name: 'Delivery' }, { name: 'Price', described }],
      labels: 'many',
    })
    expect(topicsOf(model, { text: 'too dear', embedding: place(3, 0.2) })[0]?.name).toBe('Price')
  })
})

describe('what must always hold', () => {
  test('the order of the examples changes nothing', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (mixed) => {
        const again = learnTopics({ examples: mixed, topics, labels: 'many' })
        expect(again.model.version).toBe(learned.model.version)
        expect(again.report).toEqual(learned.report)
      }),
      { numRuns: 5 },
    ))

  test('probabilities lie between 0 and 1, for any text and any place', () =>
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 6.3, noNaN: true }), (text, astray) => {
        for (const p of probabilities(learned.model, { text, embedding: place(0, astray) })) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    ))

  test('each example is judged in one part, and every topic is spread over the parts', () => {
    const parts = dealt(examples, 3)
    for (const out of [0, 1, 2]) {
      const names = examples.filter((_, i) => parts[i] === out).flatMap(({ topics }) => topics)
      expect(names.filter((name) => name === 'Delivery')).toHaveLength(2)
      expect(names.filter((name) => name === 'Quality')).toHaveLength(2)
    }
  })
})

describe('the numbers, worked by hand', () => {
  test('two points on a line are parted halfway between them', () => {
    const rows = new FullRows([Float32Array.of(1, 0, 0, 0), Float32Array.of(-1, 0, 0, 0)], 4)
    const { weights, bias } = separate(rows, Uint8Array.of(1, 0), { cost: 1e6, dearer: 1 })
    expect(bias).toBeCloseTo(0, 1)
    expect(weights[0]).toBeCloseTo(1, 1)
  })

  test('F1 of 6 right, 2 wrong and 2 missed is .75, inside its interval', () => {
    const found = f1({ right: 6, wrong: 2, missed: 2 })
    expect(found?.value).toBeCloseTo(0.75, 10)
    // Wilson for 6 of 10 is .3127 … .8318; 2J / (1 + J) of both ends.
    expect(found?.low).toBeCloseTo(0.4764, 3)
    expect(found?.high).toBeCloseTo(0.9082, 3)
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBeNull()
  })

  test('the best threshold lies between the lowest true and the highest false one', () => {
    const judged = [0.9, 0.6]
      .map((p) => ({ p, isTrue: true }))
      .concat([0.2, 0.1].map((p) => ({ p, isTrue: false })))
    expect(bestThreshold(judged)).toBeCloseTo(0.4, 10)
  })

  test('what comes true half the time at zero has no offset', () => {
    const values = [-1, -1, -1, -1, 1, 1, 1, 1]
    const isTrue = [true, false, false, false, true, true, true, false]
    const { slope, offset } = plattScaling(values, isTrue)
    expect(offset).toBeCloseTo(0, 6)
    // Softened targets: (1·5/6 + 3·1/6) / 4 = 1/3 at −1, so the slope is ln 2.
    expect(slope).toBeCloseTo(Math.log(2), 4)
  })
})

describe('examples as they come', () => {
  test('empty ones, repetitions and conflicts are counted', () => {
    const [one] = late
    const tidy = tidied(
      [one!, one!, { ...one!, text: ' ' }, { ...one!, topics: ['Quality'] }, ...broken],
      'one',
    )
    expect(tidy).toMatchObject({ empty: 1, duplicates: 1, conflicts: 1 })
    expect(tidy.examples).toHaveLength(8)
  })

  test('the least certain are different from each other', () => {
    const texts = [
      { text: 'late or broken', embedding: place(0, 1.2) },
      { text: 'broken or late', embedding: place(0, 1.21) },
      { text: 'hello', embedding: place(40) },
    ]
    const asked = leastCertain(learned.model, { topic: 'd', texts, most: 3 })
    expect(asked).toHaveLength(2)
  })
})

describe('a saved model', () => {
  test('is the same after reading it again', () => {
    const again = topicModelIn(topicFile(learned.model))
    expect(again).toEqual(learned.model)
  })

  test('a foreign, cut or changed file is refused with a reason', () => {
    const file = topicFile(learned.model)
    expect(() => topicModelIn(new TextEncoder().encode('id,text'))).toThrow(NoTopics)
    expect(() => topicModelIn(file.slice(0, file.length / 2))).toThrow(/damaged/)
    expect(() => topicModelIn(new Uint8Array(0))).toThrow(NoTopics)
  })
})
