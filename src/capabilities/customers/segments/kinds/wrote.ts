import { z } from 'zod'
import { When, whenSql, whenWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { isNever, Times, timesSql, timesWords } from './times.ts'

/** What was understood of words: the columns of an interaction that say so. */
const parts = {
  feeling: 'feeling',
  emotion: 'emotions',
  signal: 'signals',
  topic: 'topics',
} as const
export const wroteParts = Object.keys(parts) as (keyof typeof parts)[]

/** How often the customer wrote something that feels so, does so or is about it. */
export const wrote = conditionKind({
  schema: z.strictObject({
    kind: z.literal('wrote'),
    part: z.enum(wroteParts, `Choose what is meant: ${wroteParts.join(', ')}.`),
    /** A feeling, an emotion, a signal, or the id of a topic. */
    value: z.string('Choose one.').min(1, 'Choose one.').max(100),
    /** How a topic was called when it was chosen; its id says nothing to people. */
    called: z.string().max(200).optional(),
    times: Times,
    when: When,
  }),
  sql({ part, value, times, when }, ask) {
    const bound = ask.bind('String', value)
    const isSo = part === 'feeling' ? `feeling = ${bound}` : `has(${parts[part]}, ${bound})`
    return timesSql(
      times,
      `${ask.interactions} WHERE text != '' AND direction != 'out' AND ${isSo} AND ${whenSql('occurred_at', when, ask)}`,
      ask,
    )
  },
  words({ part, value, called, times, when }) {
    const what = wordsOf(part, called ?? value)
    return `who wrote ${isNever(times) ? 'nothing' : 'something'} ${what}${timesWords(times)}${whenWords(when)}`
  },
})

function wordsOf(part: (typeof wroteParts)[number], name: string): string {
  if (part === 'feeling') return name
  if (part === 'emotion') return `with ${name} in it`
  return part === 'signal' ? `with a sign of ${name}` : `about “${name}”`
}
