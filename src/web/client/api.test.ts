import { expect, test } from 'vitest'
import { fillPath, queryOf } from './api.ts'

test('names in the path are taken from the input and written safely', () => {
  expect(fillPath('/api/scores/:scale/answers', { scale: 'a/b', limit: 5 })).toEqual({
    address: '/api/scores/a%2Fb/answers',
    rest: { limit: 5 },
  })
})

test('what is not set is not sent', () => {
  expect(queryOf({ period: '30d', from: undefined, lowest: 0, segment: null })).toBe('?period=30d&lowest=0')
  expect(queryOf({ from: undefined })).toBe('')
})
