import type { Definition, SegmentCondition } from '../../segments/contract.ts'

const ever = { is: 'ever' } as const
const orders = { fields: [{ field: 'kind' as const, values: ['order'] }] }
const all = (...of: SegmentCondition[]): Definition => ({ version: 1, root: { kind: 'all', of } })

/** Segments that most companies ask for first, to begin with and change. */
export const templates = {
  detractors: all({
    kind: 'answered',
    scale: 'nps',
    which: 'last',
    score: { is: 'at most', n: 6 },
    when: { is: 'last', days: 90 },
  }),
  once: all(
    { kind: 'did', where: orders, times: { is: 'exactly', n: 1 }, when: ever },
    { kind: 'first or last', which: 'last', where: orders, when: { is: 'longer', days: 60 } },
  ),
  silent: all({
    kind: 'first or last',
    which: 'last',
    where: { fields: [{ field: 'direction', values: ['in'] }] },
    when: { is: 'longer', days: 60 },
  }),
  spenders: all({ kind: 'spent', is: 'at least', amount: 500, when: { is: 'last', days: 365 } }),
}
export type TemplateName = keyof typeof templates
export const templateNames = Object.keys(templates) as TemplateName[]

/** What a builder begins with: something to be completed at once. */
export const nothingYet: Definition = { version: 1, root: { kind: 'all', of: [] } }
