import { expect, test } from 'vitest'
import type { StudyQuote } from '../../studies/contract.ts'
import { byCode } from './by-code.ts'

const quote = (code: string, participant: number | null) => ({ code, participant }) as StudyQuote

test('what most people said stands first, however often one of them said it', () => {
  const coded = byCode([
    quote('price', 1),
    quote('price', 1),
    quote('price', 1),
    quote('Waiting', 2),
    quote('waiting', 3),
  ])
  expect(coded.map(({ code, people, quotes }) => [code, people, quotes.length])).toEqual([
    ['Waiting', 2, 2],
    ['price', 1, 3],
  ])
})

test('who cannot be told apart counts as one', () => {
  expect(byCode([quote('price', null), quote('price', null)])[0]?.people).toBe(1)
})
