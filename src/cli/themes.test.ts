import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './testing.ts'
import { themesCommand } from './themes.ts'

let folder: string
let file: string

const parts = [
  ['The parcel came late', 'My delivery is late again', 'Late delivery, the parcel took weeks'],
  [
    'The staff was friendly and helpful',
    'Very friendly people in your team',
    'Your staff helped me, so kind',
  ],
  ['The app crashes when I open it', 'Your app keeps crashing', 'App crash after the update'],
]

/** A hundred days with three comments each, about three things. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-themes-'))
  const rows = Array.from({ length: 100 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
    return parts.map((part, at) => `"${part[(day + at) % 3]}",${date}\n`).join('')
  })
  file = await saved('comments.csv', `words,day\n${rows.join('')}`)
})
afterAll(() => rm(folder, { recursive: true }))

async function saved(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function themes(...args: string[]) {
  return runCommand(themesCommand, ['themes', ...args])
}

test('themes with their sizes, feelings, examples and trend, as one line of JSON', async () => {
  const { exit, out } = await themes(file, '--text', 'words', '--time', 'day', '--k', '6', '--json')
  expect(exit).toBe(0)
  const report = JSON.parse(out)
  expect(report.n).toBe(300)
  expect(report.themes.length).toBeGreaterThanOrEqual(2)
  for (const theme of report.themes) {
    expect(Object.keys(theme)).toEqual([
      'id',
      'name',
      'words',
      'size',
      'share',
      'sentiment',
      'examples',
      'trend',
      'emerging',
    ])
    expect(theme.share).toBe(theme.size / 300)
    expect(theme.trend.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBe(theme.size)
    expect(theme.sentiment.negative + theme.sentiment.neutral + theme.sentiment.positive).toBeCloseTo(1, 9)
    expect(theme.examples.every((line: number) => line >= 2 && line <= 301)).toBe(true)
    expect(theme.emerging).toBeNull()
  }
  expect(new Set(report.themes.map(({ name }: { name: string }) => name)).size).toBe(report.themes.length)
  // A hundred days are told by the week, from a Monday on.
  expect(report.themes[0].trend[0].from).toBe('2025-12-29')
})

test('the same file gives the same themes', async () => {
  const [one, other] = [
    await themes(file, '--text', 'words', '--json'),
    await themes(file, '--text', 'words', '--json'),
  ]
  expect(one.out).toBe(other.out)
})

test('under twenty texts it says that they are too few, and the answer keeps its shape', async () => {
  const few = await saved('few.csv', 'words\nlate\n\nfriendly staff\n')
  expect(JSON.parse((await themes(few, '--text', 'words', '--json')).out)).toEqual({
    n: 2,
    themes: [],
    unassigned: 2,
  })
  expect((await themes(few, '--text', 'words')).out).toContain('too few')
  const empty = await saved('empty.csv', 'words,day\n,2026-01-01\n,2026-01-02\n')
  expect(JSON.parse((await themes(empty, '--text', 'words', '--json')).out)).toEqual({
    n: 0,
    themes: [],
    unassigned: 0,
  })
})

test('a column that is not there, and a number of clusters that is none, are wrong use', async () => {
  const missing = await themes(file, '--text', 'word', '--json')
  expect(missing.exit).toBe(2)
  expect(JSON.parse(missing.err).error.fix).toContain('words')
  expect((await themes(file, '--text', 'words', '--k', '1')).exit).toBe(2)
})
