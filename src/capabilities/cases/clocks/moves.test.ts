import { expect, test } from 'vitest'
import type { CaseEvent, CaseEventKind } from '../case.ts'
import { businessTime } from './business-time.ts'
import { clocksOf } from './clocks.ts'

const hour = 3_600_000
const always = businessTime({
  zone: 'UTC',
  hours: Array.from({ length: 7 }, () => [{ from: '00:00', until: '24:00' }]),
  holidays: new Set(),
})
const begin = Date.parse('2026-03-02T00:00:00Z')
const event = (hours: number, kind: CaseEventKind, data: object = {}): CaseEvent => ({
  id: `${hours}`,
  at: new Date(begin + hours * hour),
  kind,
  by: null,
  data: data as Record<string, unknown>,
})
const opened = event(0, 'opened', { targets: { contact: 120, solution: 600 } })
const stand = (events: CaseEvent[], hours: number) => clocksOf(events, always, begin + hours * hour)

test('the first contact stops its own clock alone', () => {
  const { contact, solution } = stand([opened, event(1, 'contacted'), event(4, 'contacted')], 5)
  expect(contact).toMatchObject({ state: 'stopped', spent: hour, isLate: false })
  expect(solution).toMatchObject({ state: 'running', spent: 5 * hour })
})

test('a try in vain does not count as contact, until it is one too many', () => {
  expect(stand([opened, event(1, 'tried')], 2).contact.state).toBe('running')
  expect(stand([opened, event(1, 'tried', { isContacted: true })], 2).contact.state).toBe('stopped')
})

test('waiting for the customer stops both, and opening again starts the solution alone', () => {
  const waiting = [opened, event(1, 'paused'), event(3, 'resumed')]
  expect(stand(waiting, 2)).toMatchObject({ contact: { state: 'paused' }, solution: { state: 'paused' } })
  const solved = [...waiting, event(3.5, 'contacted'), event(4, 'resolved'), event(6, 'reopened')]
  const { contact, solution } = stand(solved, 7)
  expect(contact).toMatchObject({ state: 'stopped', spent: 1.5 * hour })
  expect(solution).toMatchObject({ state: 'running', spent: 3 * hour, left: 7 * hour })
})

test('solved without a contact, the first contact is still owed when it is open again', () => {
  const events = [opened, event(1, 'resolved'), event(5, 'reopened')]
  expect(stand(events, 5).contact).toMatchObject({ state: 'running', left: hour })
})

test('a case that goes on in another stops, and brings it what it has behind it', () => {
  expect(stand([opened, event(1, 'merged-into')], 5).solution).toMatchObject({
    state: 'stopped',
    spent: hour,
  })
  const clocks = { solution: { left: 60, spent: 540, isRunning: true } }
  const { solution } = stand([opened, event(2, 'merged-in', { clocks })], 2)
  expect(solution).toMatchObject({ left: hour, spent: 9 * hour, dueAt: begin + 3 * hour })
})

test('more urgent, it is due earlier', () => {
  const changed = event(1, 'changed', { targets: { contact: -60, solution: -300 } })
  expect(stand([opened, changed], 1).solution.dueAt).toBe(begin + 5 * hour)
})
