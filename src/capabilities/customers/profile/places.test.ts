import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, isBeyond, isFactBeyond, newestFirst, type Place, pageOf, placeOf } from './places.ts'

const second = (n: number) => `2026-03-31T12:00:${String(n).padStart(2, '0')}.000Z`
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

test('a place written into an address is read back', () => {
  for (const isBeside of [true, false]) {
    const place = { occurredAt: second(1), id: idOf(1), isBeside }
    expect(placeOf(cursorOf(place))).toEqual(place)
  }
})

test.each(['x', '2026-99-99T00:00:00.000Z_00000000-0000-4000-8000-000000000001', ''])(
  '“%s” is no place',
  (cursor) => expect(() => placeOf(cursor)).toThrow('not a place'),
)

test('a note of the same moment as a message stands above it', () => {
  const at = { occurredAt: second(1) }
  const page = pageOf([{ ...at, id: 'message' }], [{ ...at, id: 'note' }], { limit: 5, towards: 'older' })
  expect(page.map(({ id }) => id)).toEqual(['note', 'message'])
})

interface Entry {
  occurredAt: string
  id: string
}
const anyEntries = fc
  .array(fc.nat({ max: 6 }), { maxLength: 12 })
  .map((seconds) => seconds.map((at, n) => ({ occurredAt: second(at), id: idOf(n) })).toSorted(newestFirst))

test('from page to page, down and up again, everything comes once and in the same order', () =>
  fc.assert(
    fc.property(anyEntries, anyEntries, fc.integer({ min: 1, max: 4 }), (facts, notes, limit) => {
      const besides = notes.map(({ occurredAt, id }) => ({ occurredAt, id: id.replace('4000', '7000') }))
      const whole = pageOf(facts, besides, { limit: 100, towards: 'older' })
      const down = walk('older', undefined)
      expect(down).toEqual(whole)
      const last = down.at(-1)
      if (last) expect(walk('newer', placed(last)).concat(last)).toEqual(whole)

      function walk(towards: 'older' | 'newer', start: Place | undefined): Entry[] {
        const line: Entry[] = []
        for (let place = start; ; ) {
          const page = pageOf(nearest(facts, place), nearest(besides, place), { limit, towards })
          if (page.length === 0) return line
          if (towards === 'older') line.push(...page)
          else line.unshift(...page)
          place = placed((towards === 'older' ? page.at(-1) : page[0]) as Entry)
        }

        function nearest(all: readonly Entry[], place: Place | undefined) {
          const beyond = all.filter((one) => !place || isAfter(one, place))
          return towards === 'older' ? beyond.slice(0, limit) : beyond.slice(-limit)
        }

        function isAfter(one: Entry, place: Place) {
          return (besides.includes(one) ? isBeyond : isFactBeyond)(one, place, towards)
        }
      }

      function placed({ occurredAt, id }: Entry): Place {
        return { occurredAt, id, isBeside: besides.some((one) => one.id === id) }
      }
    }),
  ))
