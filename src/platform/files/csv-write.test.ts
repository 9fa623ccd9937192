import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, neutralised, writeCsv } from './csv-write.ts'
import { all, read } from './reading.fixture.ts'

async function written(
  columns: string[],
  rows: Cell[][],
  options: Parameters<typeof writeCsv>[2] = {},
): Promise<string> {
  return (await all(writeCsv(columns, rows, options))).join('')
}

test('values are quoted where RFC 4180 asks for it, and Excel sees UTF-8', async () => {
  const text = await written(
    ['id', 'said'],
    [
      [1, 'a "b", c'],
      [2, 'two\nlines'],
      [null, undefined],
      [true, ' ä'],
    ],
  )
  expect(text).toBe('\ufeffid,said\r\n1,"a ""b"", c"\r\n2,"two\nlines"\r\n,\r\ntrue," ä"\r\n')
  expect(await written(['a', 'b'], [['1,5', 'x;y']], { delimiter: ';', bom: false })).toBe(
    'a;b\r\n1,5;"x;y"\r\n',
  )
})

test.each(['=1+1', '+SUM(A1)', '-cmd|calc', '@import', '\t=1', '\r=1', '＝1', '-5 points'])(
  '%j is no formula any more',
  (text) => expect(neutralised(text)).toBe(`'${text}`),
)

test.each(['-5', '+3.20', '-1,5', '-12%', '-1e3', 'a=b', '5-3', ''])('%j stays as it is', (text) => {
  expect(neutralised(text)).toBe(text)
})

test('any table that is written is read back the same, but for the apostrophe before formulas', async () => {
  const cells = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'a', '=', "'", 'ü', '😀') }),
  )
  const value = cells.filter((text) => !text.includes('\0'))
  const filled = fc.array(fc.tuple(value, value, value), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      filled,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 20 }),
      async (rows, delimiter, piece) => {
        const text = await written(['first', 'second', 'third'], rows, { delimiter })
        const { values, bad } = await read(text, { piece, delimiter })
        expect(bad).toEqual([])
        expect(values).toEqual(
          rows.map((row) => row.map(neutralised)).filter((row) => row.some((cell) => cell !== '')),
        )
      },
    ),
  )
})

test('the delimiter of what is written is found again', async () => {
  const rows = fc.array(fc.tuple(fc.nat(), fc.constantFrom('a, b; c', 'plain', 'a\tb|c;;')), {
    minLength: 1,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (table, delimiter) => {
      const text = await written(['id', 'text'], table, { delimiter })
      expect((await read(text)).table.delimiter).toBe(delimiter)
    }),
  )
})
