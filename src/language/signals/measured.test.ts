import { describe, expect, test } from 'vitest'
import { measuredFigures } from './figures.ts'
import { figuresNow } from './labelled/figures-now.ts'
import { readLabelled } from './labelled/read.ts'
import { measureSignals } from './measured.ts'

describe('precision and recall', () => {
  const text = (id: string, text: string, signals: 'churn'[]) => ({
    ...{ set: 'here', id, half: 'report' as const, text, signals, feeling: 'neutral' as const, emotions: [] },
  })

  test('are right on four texts counted by hand', () => {
    // Found twice, once rightly (1 of 2); there twice, found once (1 of 2).
    const texts = [
      text('1', 'I am cancelling my subscription', ['churn']),
      text('2', 'Goodbye then', []),
      text('3', 'I have had enough of you', ['churn']),
      text('4', 'The soup is hot', []),
    ]
    const churn = measureSignals({ texts, replies: [] }).find(({ list }) => list === 'churn')
    expect(churn).toMatchObject({ texts: 4, there: 2, f1: 0.5, isInvented: false })
    expect(churn?.precision?.value).toBe(0.5)
    expect(churn?.recall?.value).toBe(0.5)
    expect(churn?.recall?.low).toBeCloseTo(0.0945, 3)
  })
})

test('the figures shown in the app are those of the words of today', () => {
  expect(measuredFigures, 'Run: node src/language/signals/labelled/write-figures.ts').toEqual(figuresNow())
})

test('the sample is as it is described: drawn texts, none twice, short extracts, two halves', () => {
  const { texts, replies } = readLabelled()
  expect([texts.length, replies.length]).toEqual([430, 110])
  expect(new Set(texts.map(({ set, id }) => `${set} ${id}`)).size).toBe(430)
  expect(Math.max(...texts.map(({ text }) => text.length))).toBeLessThanOrEqual(500)
  expect(texts.filter(({ half }) => half === 'report').length).toBe(226)
})
