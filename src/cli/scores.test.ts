import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scoresCommand } from './scores.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-scores-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function saved(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Runs `attune scores …` as the command line does. */
async function scores(...args: string[]) {
  return runCommand(scoresCommand, ['scores', ...args])
}

const rowsOf = (n: number, row: string) => Array.from({ length: n }, () => row).join('')
const hundred = `score,channel\n${rowsOf(50, '9,web\n')}${rowsOf(30, '7,web\n')}${rowsOf(20, '2,phone\n')}`

describe('what it prints', () => {
  test('50 / 30 / 20 of 100 is 30, 14.05…44.20, in words', async () => {
    const file = await saved('hundred.csv', hundred)
    const { exit, out } = await scores(file, '--score', 'score', '--scale', 'nps')
    expect(exit).toBe(0)
    expect(out).toContain('  30   14.05…44.20 (95 % adjusted Wald)   n = 100\n')
    expect(out).toContain('50 % promoters · 30 % passives · 20 % detractors')
  })

  test('the same as one line of JSON, from a gz file', async () => {
    const file = await saved('hundred.csv.gz', gzipSync(hundred))
    const { exit, out, err } = await scores(
      file,
      '--score',
      'score',
      '--scale',
      'nps',
      '--by',
      'channel',
      '--json',
    )
    expect({ exit, err, lines: out.split('\n').length }).toEqual({ exit: 0, err: '', lines: 2 })
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      metric: 'nps',
      scale: 'nps',
      n: 100,
      rejected: [],
      value: 30,
      level: 0.95,
      method: 'adjusted Wald',
      unit: 'points',
      direction: 'higher',
      shares: { promoters: 0.5, passives: 0.3, detractors: 0.2 },
      reliability: 'ok',
      periods: [],
      change: null,
    })
    expect(report.counts).toEqual({ 0: 0, 1: 0, 2: 20, 3: 0, 4: 0, 5: 0, 6: 0, 7: 30, 8: 0, 9: 50, 10: 0 })
    expect(report.groups.map((group: { name: string; n: number }) => [group.name, group.n])).toEqual([
      ['web', 80],
      ['phone', 20],
    ])
  })

  test('periods and their change in words, in the zone asked for', async () => {
    const days = (month: string, n: number, score: number) =>
      Array.from({ length: n }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')};${score}\n`).join('')
    const file = await saved(
      'months.csv',
      `when;stars\n${days('2026-01', 31, 4)}${days('2026-02', 28, 5)}2026-02-28;4\n2026-02-28;5\n`,
    )
    const args = ['--score', 'stars', '--scale', 'stars5', '--time', 'when', '--zone', 'Europe/Berlin']
    const { out } = await scores(file, ...args)
    expect(out).toMatch(/2026-01-01 +31 +4\.00 +4\.00…4\.00\n/)
    expect(out).toMatch(/2026-02-01 +30 +4\.97 +4\.90…5\.00\n/)
    expect(out).toContain(
      'Change, period from 2026-02-01 against 2026-01-01: +0.97 (0.90…1.03, p < 0.001): real change, better.',
    )
    const { periods } = JSON.parse((await scores(file, ...args, '--json')).out)
    expect(periods[0].from).toBe('2025-12-31T23:00:00.000Z')
  })

  test('no answers at all is still an answer: null, never NaN', async () => {
    const file = await saved('none.csv', 'score\nx\n')
    const { exit, out } = await scores(file, '--score', 'score', '--scale', 'ces5', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      n: 0,
      value: null,
      low: null,
      high: null,
      rejected: [{ line: 2 }],
    })
    const words = (await scores(file, '--score', 'score', '--scale', 'ces5')).out
    expect(words).toContain('1 row was not counted:\n  line 2: “x” is not a score.')
  })
})

describe('what goes wrong', () => {
  const errorOf = async (...args: string[]) => {
    const { exit, out, err } = await scores(...args, '--json')
    return { exit, out, error: JSON.parse(err).error }
  }

  test('a column that is not there: exit 2, with the names that come nearest', async () => {
    const file = await saved('columns.csv', 'date,Score,comment\n2026-01-01,9,fine\n')
    const { exit, out, error } = await errorOf(file, '--score', 'scroe', '--scale', 'nps')
    expect([exit, out]).toEqual([2, ''])
    expect(error).toMatchObject({ message: `There is no column “scroe” in ${file}.`, file, column: 'scroe' })
    expect(error.fix).toMatch(/^Did you mean “Score” or /)
  })

  test('dates that can be read two ways: exit 2, with examples', async () => {
    const file = await saved('dates.csv', 'date,score\n03/04/2026,9\n')
    const { exit, error } = await errorOf(file, '--score', 'score', '--scale', 'nps', '--time', 'date')
    expect(exit).toBe(2)
    expect(error.message).toContain('03/04/2026 (dmy: 2026-04-03, mdy: 2026-03-04)')
    expect(error.fix).toBe('Say which with --date-order dmy or --date-order mdy.')
  })

  test('an unknown scale, a missing option, an unknown option, an unknown zone: exit 2', async () => {
    const file = await saved('scales.csv', 'score\n9\n')
    const unknown = await errorOf(file, '--score', 'score', '--scale', 'nps11')
    expect([unknown.exit, unknown.error.message]).toEqual([2, expect.stringContaining('nps11')])
    expect((await errorOf(file, '--scale', 'nps')).exit).toBe(2)
    expect((await errorOf(file, '--score', 'score', '--scale', 'nps', '--bye', 'x')).exit).toBe(2)
    const zone = await errorOf(file, '--score', 'score', '--scale', 'nps', '--zone', 'Mars/Olympus')
    expect([zone.exit, zone.error.message]).toEqual([2, 'There is no time zone “Mars/Olympus”.'])
  })

  test('a file that is missing or empty could not be read: exit 1', async () => {
    const missing = await errorOf(join(folder, 'gone.csv'), '--score', 'score', '--scale', 'nps')
    expect(missing.exit).toBe(1)
    expect(missing.error).toMatchObject({ file: join(folder, 'gone.csv'), fix: expect.any(String) })
    const empty = await errorOf(await saved('empty.csv', ''), '--score', 'score', '--scale', 'nps')
    expect([empty.exit, empty.error.fix]).toEqual([1, expect.any(String)])
  })

  test('without --json it says so in words', async () => {
    const file = await saved('words.csv', 'score\n9\n')
    const { exit, err } = await scores(file, '--score', 'points', '--scale', 'nps')
    expect(exit).toBe(2)
    expect(err).toBe(
      `attune: There is no column “points” in ${file}.\n  Did you mean “score”? Name the column with --score.\n`,
    )
  })

  test('no command at all shows the help, as wrong use', async () => {
    const { exit, out, err } = await runCommand(scoresCommand, [])
    expect(exit).toBe(2)
    expect(out + err).toContain('scores [options] <file>')
  })

  test('help is no error', async () => {
    const { exit, out } = await scores('--help')
    expect(exit).toBe(0)
    expect(out).toContain('--scale <scale>')
  })
})
