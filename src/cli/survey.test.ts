import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyCommand } from './survey.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-survey-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function linted(content: string, ...options: string[]) {
  const path = join(folder, 'survey.json')
  await writeFile(path, content)
  return runCommand(surveyCommand, ['survey', 'lint', path, ...options])
}

const elements = [
  { type: 'rating', name: 'both', title: 'How satisfied are you with the speed and quality of our support?' },
  { type: 'comment', name: 'why', title: 'What is the main reason for your score?' },
]

test('what is found, with the practice and how to mend it', async () => {
  const { exit, out } = await linted(JSON.stringify({ pages: [{ elements }] }), '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toEqual({
    findings: [
      {
        question: 'both',
        practice: 4,
        severity: 'error',
        message: 'It asks two things at once; one answer cannot fit both.',
        fix: 'Make two questions of it.',
      },
    ],
    minutes: expect.closeTo((12 / 4 + 4 + 8 / 4 + 30) / 60, 6),
    questions: 2,
  })
})

test('in words for people', async () => {
  const { out } = await linted(JSON.stringify({ elements }))
  expect(out).toContain('both: It asks two things at once')
  expect((await linted(JSON.stringify({ elements: elements.slice(1) }))).out).toContain(
    'Nothing to be found.',
  )
})

test('what is no JSON or no survey is refused with a way to mend it', async () => {
  for (const content of ['{"pages":', '[]', '{}']) {
    const { exit, err } = await linted(content, '--json')
    expect(exit).toBe(1)
    expect(JSON.parse(err).error.fix).toBeTruthy()
  }
})
