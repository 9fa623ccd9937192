import { expect, test } from 'vitest'
import { sameOrigin } from './same-origin.ts'

const change = (headers: Record<string, string>) =>
  sameOrigin({ method: 'POST', headers: { host: 'attune.example', ...headers } })

test('our own pages may change things', () => {
  expect(change({ 'sec-fetch-site': 'same-origin', origin: 'https://attune.example' })).toBe(true)
  expect(change({ origin: 'https://attune.example' })).toBe(true)
})

test('pages of other sites may not, not even of a neighbouring one', () => {
  expect(change({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(false)
  expect(change({ 'sec-fetch-site': 'same-site', origin: 'https://shop.attune.example' })).toBe(false)
  expect(change({ origin: 'https://evil.example' })).toBe(false)
  expect(change({ origin: 'https://attune.example.evil.example' })).toBe(false)
})

test('an origin that hides itself is a strange one', () => {
  expect(change({ origin: 'null' })).toBe(false)
})

test('programs that are no browser may change things with their key', () => {
  expect(change({})).toBe(true)
})

test('looking is allowed from everywhere', () => {
  expect(sameOrigin({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } })).toBe(true)
})
