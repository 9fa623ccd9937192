import { expect, test } from 'vitest'
import { read } from './reading.fixture.ts'

test('a title with an empty line below it stands above the table, and lines are counted from the top', async () => {
  const { table, values, lines } = await read(
    'Reporting period 2026-03-01 to 2026-03-31\r\n\r\nAgent name,Assigned conversations,Rating\r\nAnn,3,5\r\n',
  )
  expect(table.columns).toEqual(['Agent name', 'Assigned conversations', 'Rating'])
  expect([values, lines]).toEqual([[['Ann', '3', '5']], [4]])
  expect(table.notices).toEqual([expect.stringContaining('“Reporting period 2026-03-01 to 2026-03-31”')])
})

test('a title in quotes, or with the delimiters of a spreadsheet behind it, is one too', async () => {
  for (const title of ['"Period, March"\n\n', 'Period;;;\n;;;\n'])
    expect((await read(`${title}a;b;c\n1;2;3\n`)).table.columns).toEqual(['a', 'b', 'c'])
})

test('a heading is no title because an empty line follows', async () => {
  expect((await read('a,b,c\n\n1,2,3\n')).table.columns).toEqual(['a', 'b', 'c'])
  expect((await read('comment\n\nGood, fast, cheap\nSlow\n')).table.columns).toEqual(['comment'])
})

test('whoever knows an export can read a heading of several rows from its first ones', async () => {
  const { table, values } = await read('Q1,Q2\nHow was it?,Why?\n{"x":1},{"x":2}\n5,fine\n', {
    readHeading: ([names, texts, marks]) =>
      marks?.[0]?.startsWith('{') ? { rows: 3, names: [...names!], texts: [...texts!] } : undefined,
  })
  expect(table).toMatchObject({ columns: ['Q1', 'Q2'], texts: ['How was it?', 'Why?'] })
  expect(values).toEqual([['5', 'fine']])
})

test('where nobody knows it, the first row is the heading and the rest is kept', async () => {
  const { table, values } = await read('Q1\n1\n2\n3\n', { readHeading: () => undefined })
  expect(table.texts).toBeUndefined()
  expect(values).toEqual([['1'], ['2'], ['3']])
})
