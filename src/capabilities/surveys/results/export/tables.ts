import type { Cell } from '../../../../platform/files/csv-write.ts'
import type { Results } from '../contract.ts'
import type { Estimated } from '../estimated.ts'

export const tableHeads = [
  'question',
  'title',
  'part',
  'answer',
  'measure',
  'value',
  'low',
  'high',
  'n',
  'judged',
]

/** Everything on the page of results as rows: shares as fractions, scores and means in their own unit. */
export function* tableRows({ questions, passages }: Results): Generator<Cell[]> {
  yield shareRow(['', 'Completion rate', '', ''], passages.completion)
  if (passages.response) yield shareRow(['', 'Response rate', '', ''], passages.response.rate)
  for (const { name, title, scale, answers } of questions) {
    const { score, mean, choices, rows, ranks } = answers
    if (score)
      yield [name, title, '', '', scale, score.value, score.low, score.high, score.n, score.reliability]
    if (mean) yield meanRow([name, title, '', ''], mean)
    for (const { label, share } of choices ?? []) yield shareRow([name, title, '', label], share)
    for (const row of rows ?? []) {
      if (row.mean) yield meanRow([name, title, row.label, ''], row.mean)
      for (const { label, share } of row.choices) yield shareRow([name, title, row.label, label], share)
    }
    for (const { label, place, first } of ranks ?? []) {
      yield meanRow([name, title, label, ''], place, 'mean place')
      yield shareRow([name, title, label, 'put first'], first)
    }
  }
}

function shareRow(of: Cell[], { value, low, high, n, reliability }: Estimated): Cell[] {
  return [...of, 'share', value, low, high, n, reliability]
}

function meanRow(of: Cell[], { value, low, high, n, reliability }: Estimated, measure = 'mean'): Cell[] {
  return [...of, measure, value, low, high, n, reliability]
}
