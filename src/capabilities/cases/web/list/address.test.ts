import { expect, test } from 'vitest'
import { askedBy, readCasesAddress } from './address.ts'

const ada = '019db9f0-0000-7000-8000-000000000001'

test('an address says which cases are shown, and how', () => {
  const typed = {
    view: 'board',
    owner: ada,
    overdue: 'true',
    kind: 'recovery',
    unit: 'north',
    search: 'refund',
  }
  expect(readCasesAddress(typed)).toEqual({ ...typed, overdue: true })
})

test('what is not understood is left out', () => {
  const typed = {
    view: 'tree',
    owner: 'everybody',
    state: 'merged',
    overdue: 'perhaps',
    kind: 7,
    search: '  ',
  }
  expect(readCasesAddress(typed)).toEqual({})
})

test('absent of everything, what is not solved is asked for, and what is due first', () => {
  expect(askedBy({})).toEqual({ state: 'unsolved', order: 'due' })
})

test('solved ones come the newest first, but what somebody has to look after by its day', () => {
  expect(askedBy({ state: 'closed' })).toMatchObject({ state: 'closed', order: 'newest' })
  expect(askedBy({ followUp: true })).toEqual({ state: 'resolved', followUp: 'due', order: 'due' })
})
