import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stating } from '../say.ts'
import type { Audit, Statement } from '../statement.ts'
import { dark, light } from './colours.ts'
import { reportHtml } from './report.ts'

const evil = '<script>alert(1)</script> & "quoted"'

const measured: Statement = stating(
  { n: 120, value: 0.25, low: 0.18, high: 0.335 },
  {
    id: 'drops:most:x',
    section: 'drops',
    of: 'journeys',
    text: `A quarter drop after ${evil}.`,
    evidence: [{ kind: 'quote', id: '0199a000-0000-7000-8000-000000000001', text: evil }],
  },
)
const few = stating(
  { n: 12, value: 3.4, low: 2.9, high: 3.9 },
  { id: 'a', section: 'drops', of: 'answers', unit: 'score', text: 'Rated 3.40.' },
)

function auditOf(statements: Statement[]): Audit {
  const row = { cells: [], n: 120, value: 0.25, low: 0.18, high: 0.335, reliability: 'ok' as const }
  const figure = { title: evil, measure: 'Share', unit: 'share' as const, of: 'journeys', columns: [] }
  const rows = [
    { label: evil, ...row },
    { label: 'Other', ...row, value: null, low: null, high: null, n: 3, reliability: 'hidden' as const },
  ]
  return {
    from: '2026-01-01',
    until: '2026-02-01',
    matters: ['drops:most:x'],
    sections: [
      {
        name: 'drops',
        title: 'Drops',
        lead: 'Where?',
        statements,
        figures: [
          { kind: 'bars', ...figure, rows },
          { kind: 'curve', ...figure, rows },
        ],
      },
      { name: 'todo', title: 'To do', lead: '', statements: [], figures: [] },
    ],
    toDo: [{ what: evil, benchmark: 'b', goal: 'g', time: 't', statement: 'drops:most:x' }],
    friction: [],
    promises: [],
  }
}

const report = (statements: Statement[]) =>
  reportHtml({ audit: auditOf(statements), subject: evil, madeOn: '2026-02-02' })

test('whatever customers or files say is escaped everywhere', () => {
  const html = report([measured])
  expect(html).not.toContain('<script>')
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(6)
})

test('every statement stands with its n and its interval, and few are said to be few', () => {
  const html = report([measured, few])
  expect(html).toContain('n = 120 journeys')
  expect(html).toContain('95% interval 18%–33.5%')
  expect(html).toContain('n = 12 answers')
  expect(html).toContain('95% interval 2.90–3.90')
  expect(html).toContain('too few to be sure')
})

test('what is too few to show has no value', () => {
  expect(report([measured])).toContain('too few to show')
})

test('the period ends with its last day, and contents lead to every part', () => {
  const html = report([measured])
  expect(html).toContain('2026-01-01 to 2026-01-31')
  expect(html).toContain('href="#drops"')
  expect(html).toContain('id="drops"')
})

test('the colours are those of the app', () => {
  const tokens = readFileSync(new URL('../../../../web/kit/tokens.css', import.meta.url), 'utf8')
  const [bright = '', night = ''] = tokens.split('[data-mantine-color-scheme="dark"]')
  for (const [name, value] of Object.entries(light)) expect(bright, name).toContain(`--${name}: ${value};`)
  for (const [name, value] of Object.entries(dark)) expect(night, name).toContain(`--${name}: ${value};`)
})
