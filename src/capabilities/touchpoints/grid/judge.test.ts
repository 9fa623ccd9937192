import { expect, test } from 'vitest'
import { together } from './cells.ts'
import { feedingBy } from './feeds.ts'
import { type Heard, judgeCell, judgeTouchpoint, type Planned } from './judge.ts'

const asOf = '2026-03-31'
const nothing = { plan: null, voice: null, behaviour: null }

/** Heard so often, the last time so many days ago. */
const heard = (lastDay: string, rhythm: Partial<Heard> = {}): Heard => ({
  n90: 10,
  firstDay: '2026-01-01',
  lastDay,
  days: 3,
  longestGap: 20,
  ...rhythm,
})
const planned = (cadence: Planned['cadence'], sinceDay = '2025-01-01'): Planned => ({
  methods: ['survey'],
  cadence,
  sinceDay,
})

test.each([
  ['nothing at all is empty', nothing, 'empty'],
  ['page views alone are watched', { ...nothing, behaviour: heard('2026-03-30') }, 'watched'],
  ['words of yesterday are fine, planned or not', { ...nothing, voice: heard('2026-03-30') }, 'fine'],
  ['words of last year, unplanned, are stale', { ...nothing, voice: heard('2025-09-01') }, 'stale'],
  ['monthly allows 46 days', { ...nothing, plan: planned('monthly'), voice: heard('2026-02-13') }, 'fine'],
  [
    'monthly does not allow 47',
    { ...nothing, plan: planned('monthly'), voice: heard('2026-02-12') },
    'stale',
  ],
  [
    'what was planned yesterday may take its time',
    { ...nothing, plan: planned('weekly', '2026-03-30') },
    'waiting',
  ],
  ['what was planned long ago and never came is stale', { ...nothing, plan: planned('weekly') }, 'stale'],
  ['once is never late', { ...nothing, plan: planned('once'), voice: heard('2019-01-01') }, 'fine'],
  [
    'behaviour is what was wanted where observation is planned',
    {
      ...nothing,
      plan: { ...planned('weekly'), methods: ['observation' as const] },
      behaviour: heard('2026-03-30'),
    },
    'fine',
  ],
])('%s', (_what, cell, state) => {
  expect(judgeCell(cell, asOf).state).toBe(state)
})

// 41 days with data in 80 days: every second day, at most 5 apart. ln 100 × 2 = 9.2 days.
const everySecondDay = { firstDay: '2026-01-01', days: 41, longestGap: 5 }

test('a place that spoke every second day is silent after ten days, not after nine', () => {
  const after = (first: string, last: string) =>
    judgeCell({ ...nothing, voice: heard(last, { ...everySecondDay, firstDay: first }) }, asOf).state
  expect(after('2025-12-31', '2026-03-21')).toBe('silent')
  expect(after('2026-01-01', '2026-03-22')).toBe('fine')
})

test('a place that was quiet for long before is not silent yet', () => {
  const cell = { ...nothing, voice: heard('2026-03-21', { ...everySecondDay, longestGap: 12 }) }
  expect(judgeCell(cell, asOf).state).toBe('fine')
})

test('seven days with data are no rhythm', () => {
  const cell = { ...nothing, voice: heard('2026-03-01', { firstDay: '2026-02-20', days: 7, longestGap: 2 }) }
  expect(judgeCell(cell, asOf)).toEqual({ state: 'fine', rhythm: null })
})

test('a touchpoint where customers only pass is a hole, in the column of the past', () => {
  const cells = {
    past: judgeCell({ ...nothing, behaviour: heard('2026-03-30') }, asOf),
    present: judgeCell(nothing, asOf),
    potential: judgeCell(nothing, asOf),
  }
  const judged = judgeTouchpoint(cells, false)
  expect([judged.standing, judged.cells.past.state, judged.cells.present.state]).toEqual([
    'hole',
    'hole',
    'empty',
  ])
  expect(judgeTouchpoint(cells, true).standing).toBe('listened to')
})

const here = 'c0ffee00-0000-4000-8000-000000000000'
const nps = { kind: 'response', scale: 'nps', channel: '', method: 'survey' as const }

test.each([
  [[], { kind: 'response', scale: 'csat5', channel: 'web' }, 'past', 'survey'],
  [[], { kind: 'response', scale: 'nps', channel: 'web' }, 'present', 'survey'],
  [[], { kind: 'note', scale: '', channel: 'phone' }, 'potential', 'interview'],
  [[], { kind: 'note', scale: '', channel: 'focus group' }, 'potential', 'focus group'],
  [[], { kind: 'message', scale: '', channel: 'forum' }, 'potential', 'forums and reviews'],
  [
    [{ ...nps, touchpointId: null, pattern: 'past' as const }],
    { kind: 'response', scale: 'nps', channel: '' },
    'past',
    'survey',
  ],
  [
    [{ ...nps, touchpointId: null, pattern: null }],
    { kind: 'response', scale: 'nps', channel: '' },
    null,
    'survey',
  ],
  [
    [
      { ...nps, touchpointId: null, pattern: 'potential' as const },
      { ...nps, touchpointId: here, pattern: 'past' as const },
    ],
    { kind: 'response', scale: 'nps', channel: '' },
    'past',
    'survey',
  ],
])('with %j, %j counts for the %s by %s', (own, row, pattern, method) => {
  expect(feedingBy(own)({ id: here, ...row })).toMatchObject({ pattern, method })
})

test('a kind that nobody thought of feeds nothing', () => {
  expect(feedingBy([])({ id: here, kind: 'sensor', scale: '', channel: '' })).toBeUndefined()
})

test('two kinds in one cell make one rhythm: days 10, 12, 13 and 20', () => {
  expect(
    together([
      { n90: 3, days: [10, 13] },
      { n90: 2, days: [12, 13, 20] },
    ]),
  ).toEqual({
    n90: 5,
    firstDay: '1970-01-11',
    lastDay: '1970-01-21',
    days: 4,
    longestGap: 7,
  })
})
