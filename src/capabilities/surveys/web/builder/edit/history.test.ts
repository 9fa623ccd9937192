import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begun, changed, redone, undone } from './history.ts'

test('a change is taken back and done again', () => {
  const two = changed(changed(begun('a'), 'b'), 'c')
  expect(undone(two).now).toBe('b')
  expect(undone(undone(undone(two))).now).toBe('a')
  expect(redone(undone(two)).now).toBe('c')
  expect(redone(two)).toBe(two)
})

test('typing in one field is one step, another field another', () => {
  const typed = changed(changed(changed(begun(''), 'H', 'title'), 'Ho', 'title'), 'How', 'title')
  expect(undone(typed).now).toBe('')
  const both = changed(typed, 'How?', 'help')
  expect(undone(both).now).toBe('How')
  expect(undone(undone(both)).now).toBe('')
})

test('after something was taken back, typing in the same field is a new step', () => {
  const back = undone(changed(changed(begun('a'), 'b', 'title'), 'c', 'help'))
  expect(undone(changed(back, 'd', 'title')).now).toBe('b')
})

test('a new change forgets what was taken back; the same value is no change', () => {
  const back = undone(changed(begun('a'), 'b'))
  expect(redone(changed(back, 'c')).now).toBe('c')
  expect(changed(back, 'a')).toBe(back)
})

test('as many steps back as forth lead to the same place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.nat(50), (values, steps) => {
      const all = values.reduce((history, value) => changed(history, { value }), begun({ value: -1 }))
      let there = all
      const walked = Math.min(steps, all.past.length)
      for (let i = 0; i < walked; i++) there = undone(there)
      for (let i = 0; i < walked; i++) there = redone(there)
      expect(there.now).toBe(all.now)
      expect(there.past).toEqual(all.past)
    }),
  )
})
