import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, type Cells, cellsOf, kept, recordOf, replay, type Step, takenFrom } from './fields.ts'

const ann: Cells = {
  name: { value: 'Ann', at: 10, by: null },
  'trait:tier': { value: 'gold', at: 10, by: null },
}
const anna: Cells = {
  name: { value: 'Anna', at: 20, by: null },
  email: { value: 'anna@mail.example', at: 5, by: null },
}

test('the newest value stays, or the only one there is', () => {
  expect(applied(ann, takenFrom(ann, anna, {}))).toEqual({
    name: { value: 'Anna', at: 20, by: null },
    email: { value: 'anna@mail.example', at: 5, by: null },
    'trait:tier': { value: 'gold', at: 10, by: null },
  })
})

test('what a person chose goes before the newest, also when it is nothing', () => {
  expect(kept(ann.name, anna.name, 'this')).toBe('this')
  expect(takenFrom(ann, anna, { name: 'this', email: 'this', 'trait:tier': 'other' })).toEqual({
    'trait:tier': null,
  })
})

test('a record read into fields and written back is the same record', () => {
  const row = {
    name: 'Ann',
    email: null,
    phone: '+4917012345',
    unit: 'north',
    traits: { tier: 'gold', name: 'a trait called name', vip: false },
    told_at: { name: 1, phone: 2, 'trait:tier': 3, 'trait:name': 4 },
    told_by: { name: 'shop', 'trait:tier': 'by hand' },
    owner_id: '00000000-0000-4000-8000-000000000001',
  }
  expect(recordOf(cellsOf(row))).toEqual(row)
})

test('Cleo’s older name comes to light when the newer one that Bob brought leaves again', () => {
  const own: Cells = {}
  const bob: Cells = { name: { value: 'Bob', at: 20, by: null } }
  const cleo: Cells = { name: { value: 'Cleo', at: 10, by: null } }
  const { steps, now } = merged(own, [bob, cleo])
  expect(now).toEqual(bob)
  expect(replay(steps, now, '0').now).toEqual(cleo)
})

test('what was told since the merge stays when it is undone', () => {
  const { steps, now } = merged(ann, [anna])
  const since = {
    ...now,
    'trait:city': { value: 'Graz', at: 30, by: null },
    name: { value: 'Anne', at: 30, by: null },
  }
  expect(replay(steps, since, '0').now).toEqual({
    name: { value: 'Anne', at: 30, by: null },
    'trait:city': { value: 'Graz', at: 30, by: null },
    'trait:tier': { value: 'gold', at: 10, by: null },
  })
})

const anyCell = fc.record({
  value: fc.constantFrom('x', 'y', 7, true),
  at: fc.nat({ max: 5 }),
  by: fc.constant('shop'),
})
const anyCells = fc.dictionary(fc.constantFrom('name', 'email', 'trait:a', 'trait:b'), anyCell)
const anyChosen = fc.dictionary(fc.constantFrom('name', 'trait:a'), fc.constantFrom('this', 'other'))

test('undoing all merges, in any order, leaves exactly what was there before', () =>
  fc.assert(
    fc.property(
      anyCells,
      fc.array(fc.tuple(anyCells, anyChosen), { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      (own, others, chance) => {
        let state = merged(
          own,
          others.map(([cells]) => cells),
          others.map(([, chosen]) => chosen),
        )
        while (state.steps.length > 0) {
          const at = (chance.next().value as number) % state.steps.length
          state = replay(state.steps, state.now, state.steps[at]!.id)
        }
        expect(state.now).toEqual(own)
      },
    ),
  ))

test('undoing one merge is as if it had never been', () =>
  fc.assert(
    fc.property(
      anyCells,
      fc.array(anyCells, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      (own, others, pick) => {
        const left = pick % others.length
        const { steps, now } = merged(own, others)
        const never = merged(
          own,
          others.filter((_, index) => index !== left),
        )
        expect(replay(steps, now, String(left)).now).toEqual(never.now)
      },
    ),
  ))

/** Merges the others into the first, one after another. */
function merged(own: Cells, others: readonly Cells[], chosen: readonly Step['chosen'][] = []) {
  let now = own
  const steps = others.map((absorbed, index): Step => {
    const choice = chosen[index] ?? {}
    const step = {
      id: String(index),
      before: now,
      taken: takenFrom(now, absorbed, choice),
      chosen: choice,
      absorbed,
    }
    now = applied(now, step.taken)
    return step
  })
  return { steps, now }
}
