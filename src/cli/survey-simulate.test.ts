import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyCommand } from './survey.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-simulate-'))
  await writeFile(
    join(folder, 'survey.json'),
    JSON.stringify({
      elements: [
        { type: 'rating', name: 'score', kind: 'nps', rateMin: 0, rateMax: 10, isRequired: true },
        { type: 'comment', name: 'why', visibleIf: '{score} <= 6' },
        { type: 'comment', name: 'plan', visibleIf: '{tier} = "pro"' },
      ],
      quotas: [{ name: 'low', holdsFor: '{score} <= 6', limit: 4 }],
    }),
  )
  await writeFile(join(folder, 'given.json'), JSON.stringify({ score: [0, 3, 6] }))
})
afterAll(() => rm(folder, { recursive: true }))

function simulated(...options: string[]) {
  return runCommand(surveyCommand, ['survey', 'simulate', join(folder, 'survey.json'), ...options])
}

test('who reaches which question, how long it takes, which quota is full, where nobody comes', async () => {
  const given = ['--answers', join(folder, 'given.json'), '--times', '10', '--skip', '0']
  const { exit, out } = await simulated(...given, '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toEqual({
    times: 10,
    seed: '1',
    complete: 4,
    questions: [
      { question: 'score', shown: 10, answered: 10, share: 1 },
      { question: 'why', shown: 10, answered: 10, share: 1 },
      { question: 'plan', shown: 0, answered: 0, share: 0 },
    ],
    minutes: { median: expect.any(Number), shortest: expect.any(Number), longest: expect.any(Number) },
    quotas: [{ quota: 'low', limit: 4, counted: 4, turnedAway: 6 }],
    deadEnds: [
      {
        question: 'plan',
        reason: 'Its condition looks at “tier”, which is neither asked nor known.',
        fix: 'Mend the name, or tell it: --known tier=…',
      },
    ],
  })
  const told = await simulated(...given, '--known', 'tier=pro', '--json')
  expect(JSON.parse(told.out).deadEnds).toEqual([])
})

test('in words for people', async () => {
  const { out } = await simulated('--times', '20')
  expect(out).toContain('20 passages, ')
  expect(out).toContain('plan: Its condition looks at “tier”')
})

test('what makes no sense is refused with a way to mend it', async () => {
  for (const wrong of [
    ['--times', '0'],
    ['--skip', 'often'],
    ['--known', 'pro'],
    ['--answers', 'nowhere.json'],
  ]) {
    const { exit, err } = await simulated(...wrong, '--json')
    expect(exit).toBeGreaterThan(0)
    expect(JSON.parse(err).error.fix, wrong.join(' ')).toBeTruthy()
  }
})
