import { expect, test } from 'vitest'
import { labelKeys, saidBy } from './labels.ts'

const calm = { emotions: ['neutral'], topics: [{ id: 'refund' }] }

test('numbers say the feeling, letters the emotions, the letters that are left the topics', () => {
  const keys = labelKeys([{ id: 'refund', name: 'Refund' }])
  expect(keys.get('1')).toEqual({ kind: 'feeling', value: 'negative' })
  expect(keys.get('a')).toEqual({ kind: 'emotion', value: 'anger' })
  expect(keys.get('b')).toEqual({ kind: 'topic', value: 'refund', name: 'Refund' })
})

test('no label takes a key by which one moves, skips, takes back, opens or leaves', () => {
  const topics = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, name: `Topic ${at}` }))
  for (const key of ['j', 'k', 'x', 'u', 'o', 'l', 'c'])
    expect([key, labelKeys(topics).has(key)]).toEqual([key, false])
})

test('an emotion takes the place of calm, and calm that of all emotions', () => {
  expect(saidBy({ kind: 'emotion', value: 'anger' }, calm)).toEqual({ emotions: ['anger'] })
  const angry = { ...calm, emotions: ['anger', 'fear'] }
  expect(saidBy({ kind: 'emotion', value: 'neutral' }, angry)).toEqual({ emotions: ['neutral'] })
  expect(saidBy({ kind: 'emotion', value: 'anger' }, angry)).toEqual({ emotions: ['fear'] })
  expect(saidBy({ kind: 'emotion', value: 'anger' }, { ...calm, emotions: ['anger'] })).toEqual({
    emotions: ['neutral'],
  })
})

test('a topic is put there, and taken away by the same key', () => {
  expect(saidBy({ kind: 'topic', value: 'price', name: 'Price' }, calm)).toEqual({
    topics: ['refund', 'price'],
  })
  expect(saidBy({ kind: 'topic', value: 'refund', name: 'Refund' }, calm)).toEqual({ topics: [] })
})
