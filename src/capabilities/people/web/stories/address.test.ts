import { expect, test } from 'vitest'
import { readExceptionsAddress, readStoriesAddress } from './address.ts'

const id = '0199a5b0-1111-7222-8333-444455556666'

test('an address keeps what can be understood, and nothing else', () => {
  expect(readStoriesAddress({ kind: 'win', search: 'parcel', story: id, tell: 'new' })).toEqual({
    ...{ kind: 'win', search: 'parcel', story: id, tell: 'new' },
  })
  expect(readStoriesAddress({ kind: 'rumour', search: ' ', story: '1; DROP', tell: 7 })).toEqual({})
  expect(readExceptionsAddress({ from: '2026-03-01', until: '2026-13-45', search: 'refund' })).toEqual({
    ...{ from: '2026-03-01', search: 'refund' },
  })
})
