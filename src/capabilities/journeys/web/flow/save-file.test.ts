import { expect, test } from 'vitest'
import { csvOf, fileName } from './save-file.ts'

test('texts with commas and quotes stay one cell, and nothing is run as a formula', async () => {
  const text = await csvOf(
    ['a', 'b'],
    [
      ['x, "y"', -5],
      ['=SUM(A1)', null],
    ],
  ).text()
  expect(text).toBe('a,b\r\n"x, ""y""",-5\r\n\'=SUM(A1),\r\n')
})

test('a file is called by its journey', () => {
  expect(fileName('Return an order!', 'steps', 'csv')).toBe('return-an-order-steps.csv')
})
