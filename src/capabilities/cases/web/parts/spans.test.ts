import { expect, test } from 'vitest'
import { spanOf } from './spans.ts'

test('a span of work is said in hours and minutes', () => {
  expect([130, 45, 480, 0.4, 60].map(spanOf)).toEqual(['2 h 10 m', '45 m', '8 h', '0 m', '1 h'])
})

test('what is over is as long as it is', () => {
  expect(spanOf(-95)).toBe('1 h 35 m')
})
