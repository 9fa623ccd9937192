import { expect, test } from 'vitest'
import type { Incoming } from '../incoming.ts'
import { writtenIn } from './written.ts'

const customer = { customerId: 'c-1', recordId: 'r-1', isNew: false }

function written(change: Partial<Incoming>, unit?: string) {
  const incoming: Incoming = {
    messageId: '1',
    kind: 'message',
    name: 'Customer said',
    person: { userId: 'ann' },
    occurredAt: '2026-03-31T12:00:00.000Z',
    direction: 'in',
    conversationId: 'a',
    text: 'Call me: +49 170 1234567',
    ...change,
  }
  const source = { name: 'help-desk', importId: 'import-1', unit }
  return writtenIn([[{ id: 'i-1', source, receivedAt: 0, incoming }, customer]])
}

test('what is said in a conversation is handed over as it was written, with whose it is', () => {
  expect(written({}, 'north')).toEqual([
    {
      id: 'i-1',
      recordId: 'r-1',
      unit: 'north',
      importId: 'import-1',
      at: '2026-03-31T12:00:00.000Z',
      text: 'Call me: +49 170 1234567',
    },
  ])
  expect(written({ unit: 'south' }, 'north')[0]?.unit).toBe('south')
})

test('answers, notes, and messages without words or a conversation are not', () => {
  expect(written({ kind: 'response' })).toEqual([])
  expect(written({ kind: 'note' })).toEqual([])
  expect(written({ conversationId: undefined })).toEqual([])
  expect(written({ text: '' })).toEqual([])
})

test('signs that PostgreSQL cannot hold are left out', () => {
  expect(written({ text: 'a\0b\ud800' })[0]?.text).toBe('ab\ufffd')
})
