import { expect, test } from 'vitest'
import { share } from '../../../../statistics/share.ts'
import type { Manner } from './manners.ts'
import { englishWords } from './measured/english.ts'
import { germanWords } from './measured/german.ts'
import { mannersIn } from './read-manner.ts'
import { weighManners } from './weigh.ts'

const quiet = { contacts: 0, unanswered: 0, broken: 0 }
const said = (text: string, language = 'en') => ({ text, language, emotions: [], signals: [] })
const manner = (text: string, language = 'en') => weighManners([said(text, language)], quiet)[0]?.manner

test('what speaks for a manner is told with the customer’s own words', () => {
  expect(weighManners([said('I GIVE UP. This is the third time.')], quiet)).toMatchObject([
    {
      manner: 'fed-up',
      points: 4,
      reasons: [
        { words: 'Tells how often it happened', quotes: ['third time'] },
        { words: 'Says that they have had enough', quotes: ['I GIVE UP'] },
      ],
    },
  ])
})

test('somebody who says nothing of the kind has no manner', () => {
  expect(weighManners([said('Where is my parcel?')], quiet)).toEqual([])
})

test('history alone can tell that somebody is fed up', () => {
  const [found] = weighManners([said('Where is my refund?')], { contacts: 5, unanswered: 2, broken: 0 })
  expect(found).toMatchObject({ manner: 'fed-up', points: 2 })
  expect(found?.reasons.map(({ words }) => words)).toEqual([
    'Got in touch 5 times in 30 days',
    '2 questions of theirs got no answer',
  ])
})

test('the same thing said twice counts once', () => {
  const once = weighManners([said('I am tired of it.')], quiet)
  const twice = weighManners([said('I am tired of it.'), said('I give up.')], quiet)
  expect(twice[0]?.points).toBe(once[0]?.points)
  expect(twice[0]?.reasons[0]?.quotes).toEqual(['tired of', 'I give up'])
})

test('thanks do not make an insult cooperative', () => {
  expect(manner('Thank you for nothing, could you be any more stupid, you liars?')).toBe('combatant')
})

test('languages nobody taught us say nothing by their words', () => {
  expect(mannersIn('Vocês são ladrões!', 'pt')).toEqual([])
})

test.each([
  ['English', englishWords],
  ['German', germanWords],
] as const)(
  '%s words that no rule was made by: the manner that is named is right, and few are missed',
  (name, all) => {
    const words = all.filter(({ half }) => half === 'report')
    const named = words.map((one) => ({ there: one.manner, said: manner(one.text, one.language) ?? null }))
    const line = (which: (manner: Manner | null) => boolean) => {
      const said = named.filter((one) => one.said !== null && which(one.said))
      const there = named.filter((one) => one.there !== null && which(one.there))
      const right = said.filter((one) => one.said === one.there).length
      return {
        precision: share({ hits: right, n: said.length }),
        recall: share({ hits: right, n: there.length }),
      }
    }
    const shown = ({ precision, recall }: ReturnType<typeof line>) =>
      `precision ${inPercent(precision)}, recall ${inPercent(recall)}`
    const whole = line(() => true)
    const each = ['competitive', 'combatant', 'cooperative', 'fed-up', 'unreasonable'].map(
      (one) => `  ${one}: ${shown(line((manner) => manner === one))}`,
    )
    process.stdout.write(`Manners, ${name}, ${words.length} texts: ${shown(whole)}\n${each.join('\n')}\n`)
    expect(whole.precision?.value).toBeGreaterThanOrEqual(0.8)
    expect(whole.recall?.value).toBeGreaterThanOrEqual(0.6)
  },
)

const inPercent = (estimate: ReturnType<typeof share>) =>
  estimate
    ? `${Math.round(100 * estimate.value)} % (${Math.round(100 * estimate.low)} to ${Math.round(100 * estimate.high)})`
    : '-'
