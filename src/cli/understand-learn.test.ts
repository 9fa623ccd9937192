import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProgram, runProgram } from './output.ts'
import { understandCommand } from './understand.ts'

const labelled = `text,about
My parcel came two weeks late,delivery
The delivery was late again,delivery
Still waiting for my late order,delivery
It arrived days after the promised date,delivery
The handle broke after a day,quality
A broken zip and a torn lining,quality
It leaks and feels cheap,quality
The seams came apart,quality
,quality
The seams came apart,quality
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-learn-'))
  await writeFile(join(folder, 'labelled.csv'), labelled)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function understand(...args: string[]) {
  const told = { out: '', err: '' }
  const streams = { out: (text: string) => (told.out += text), err: (text: string) => (told.err += text) }
  const program = newProgram(streams)
  understandCommand(program)
  const code = await runProgram(program, ['understand', ...args, '--json'])
  return { code, ...told }
}

const learn = (label = 'about') =>
  understand(
    ...['--learn', join(folder, 'labelled.csv'), '--text', 'text', '--label', label],
    ...['--save', join(folder, 'topics.model')],
  )

test('topics are learned from a file, with their F1, and then name the topic of every text', async () => {
  const { code, out } = await learn()
  expect(code).toBe(0)
  const report = JSON.parse(out)
  expect(report).toMatchObject({ labels: 'one', examples: 8, empty: 1, duplicates: 1, conflicts: 0 })
  expect(
    report.topics.map(({ name, examples }: { name: string; examples: number }) => [name, examples]),
  ).toEqual([
    ['delivery', 4],
    ['quality', 4],
  ])
  await writeFile(join(folder, 'texts.csv'), 'text\nlate delivery again\nthe zip is broken\n')
  const used = await understand(
    ...[join(folder, 'texts.csv'), '--text', 'text', '--taxonomy', join(folder, 'topics.model')],
  )
  const found = used.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).topics[0].name)
  expect(found).toEqual(['delivery', 'quality'])
})

test('wrong use and files that hold no topics are refused with what to do', async () => {
  expect(await learn('nothing')).toMatchObject({ code: 2, err: expect.stringContaining('--label') })
  const taxonomy = join(folder, 'labelled.csv')
  const { code, err } = await understand(taxonomy, '--text', 'text', '--taxonomy', taxonomy)
  expect(code).toBe(1)
  expect(JSON.parse(err).error.message).toContain('no topics that attune saved')
  expect((await readFile(taxonomy, 'utf8')).length).toBe(labelled.length)
})
