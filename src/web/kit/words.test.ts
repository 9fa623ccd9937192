import { expect, test } from 'vitest'
import { words } from './words.ts'

test('an area says its own words, with values and plurals', () => {
  const say = words('test', {
    hello: 'Hello {{name}}',
    found_one: '{{count}} person',
    found_other: '{{count}} people',
  })
  expect(say('hello', { name: '<b>Ana & Luis</b>' })).toBe('Hello <b>Ana & Luis</b>')
  expect(say('found', { count: 1 })).toBe('1 person')
  expect(say('found', { count: 3 })).toBe('3 people')
})

test('two areas may use the same key', () => {
  const here = words('here', { title: 'Here' })
  const there = words('there', { title: 'There' })
  expect([here('title'), there('title')]).toEqual(['Here', 'There'])
})
