import { expect, test } from 'vitest'
import { boundValues } from './values.ts'

const at = new Date('2026-01-02T03:04:05.678Z')

test('an instant is written as its placeholder reads it', () => {
  const sql =
    "{a:DateTime64(3)} {b:DateTime} {c:Date} {d: DateTime64(3, 'UTC')} {e:Nullable(Date32)} {f:Array(Date)}"
  expect(boundValues(sql, { a: at, b: at, c: at, d: at.toISOString(), e: at, f: [at] })).toEqual({
    a: '2026-01-02 03:04:05.678',
    b: '2026-01-02 03:04:05',
    c: '2026-01-02',
    d: '2026-01-02 03:04:05.678',
    e: '2026-01-02',
    f: ['2026-01-02'],
  })
})

test('text that only looks like an instant stays text', () => {
  expect(boundValues('{a:String}', { a: at.toISOString(), b: null, c: 3 })).toEqual({
    a: at.toISOString(),
    b: null,
    c: 3,
  })
})
