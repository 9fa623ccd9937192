import { expect, test } from 'vitest'
import { readWaysAddress, telling } from './address.ts'

test('a link tells what is filled in, and nothing else', () => {
  expect(readWaysAddress({ product: 'Kettle & Co', agent: ' ', lang: 7, other: 'x' })).toEqual({
    product: 'Kettle & Co',
  })
  expect(telling('https://a.example/s/x', { product: 'Kettle & Co' })).toBe(
    'https://a.example/s/x?product=Kettle+%26+Co',
  )
  expect(telling('https://a.example/s/x', {})).toBe('https://a.example/s/x')
})
