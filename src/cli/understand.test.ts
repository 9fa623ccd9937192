import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './testing.ts'
import { understandCommand } from './understand.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-understand-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function saved(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Runs `attune understand …` as the command line does. */
async function understand(...args: string[]) {
  return runCommand(understandCommand, ['understand', ...args])
}

const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('attune understand', () => {
  test('one line of JSON for each text, in the order of the file, an empty one too', async () => {
    const file = await saved(
      'three.csv',
      'id,comment\n1,I love this app so much!\n2,\n3,"Terrible, I waited three weeks\nand nobody answered me."\n',
    )
    const { exit, out, err } = await understand(file, '--text', 'comment', '--json')
    const found = jsonLines(out)
    expect(exit).toBe(0)
    expect(found.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(found.map(({ sentiment }) => sentiment.label)).toEqual(['positive', 'neutral', 'negative'])
    expect(Object.keys(found[0])).toEqual([
      'line',
      'language',
      'masked',
      'pii',
      'sentences',
      'sentiment',
      'emotions',
      'felt',
      'topics',
      'signals',
      'confidence',
      'annotation_version',
    ])
    expect(err).toMatch(/attune: 3 texts in [\d.]+ s, [\d,]+ texts\/s\n/)
  })

  test('JSON Lines and gz files are read alike, however many rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      JSON.stringify({ said: `Order number ${n} came late` }),
    )
    const file = await saved('many.jsonl.gz', gzipSync(rows.join('\n')))
    const { out } = await understand(file, '--text', 'said', '--fast', '--json')
    expect(jsonLines(out).map(({ masked }) => masked)).toEqual(rows.map((row) => JSON.parse(row).said))
  })

  test('without --json it is a table with a summary', async () => {
    const file = await saved('two.csv', 'comment\nI love this app so much!\nThank you for the quick help!\n')
    const { out } = await understand(file, '--text', 'comment')
    expect(out).toMatch(/line +feels +score +most of all/)
    expect(out).toMatch(/2 +positive .* joy .* I love this app so much!/)
    expect(out).toMatch(/positive +2 +100\.0 %/)
  })

  test('a column that is not there is wrong use, with the nearest names', async () => {
    const file = await saved('named.csv', 'comment,score\nfine,3\n')
    const { exit, out, err } = await understand(file, '--text', 'coment', '--json')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(JSON.parse(err)).toMatchObject({
      error: { file, column: 'coment', fix: expect.stringContaining('“comment”') },
    })
  })

  test('a file that is not there could not be read', async () => {
    const { exit, err } = await understand(join(folder, 'nowhere.csv'), '--text', 'comment', '--json')
    expect(exit).toBe(1)
    expect(JSON.parse(err).error.message).toContain('nowhere.csv')
  })
})
