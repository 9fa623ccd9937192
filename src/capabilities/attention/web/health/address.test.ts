import { expect, test } from 'vitest'
import { readHealthAddress } from './address.ts'

test('a shared link opens the same forecast and model; a broken one opens the usual page', () => {
  const model = '01a203af-c97c-7150-8008-ad1cec974787'
  expect(readHealthAddress({ what: 'grow', model })).toEqual({ what: 'grow', model })
  expect(readHealthAddress({ what: 'fly', model: 'me' })).toEqual({})
})
