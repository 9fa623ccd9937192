import { readingOf } from '../../../language/reading.ts'
import { foundIn } from '../../../language/signals/found-in.ts'
import { type CueList, customerLists, type SignalRules } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { Trial, trySignal as trying } from './contract.ts'
import { newestWords, type Said } from './facts.ts'
import { figuresFor } from './figures.ts'
import { wordsNow } from './store.ts'
import { checked, rulesWith } from './words.ts'

/** What other words would change in the newest comments (or replies, for the lists about those). Nothing is saved. */
export async function trySignal(
  context: Context,
  { list, change, comments }: InputOf<typeof trying>,
): Promise<Trial> {
  const { changes } = await wordsNow(context)
  const rules = {
    before: rulesWith(changes),
    after: rulesWith({ ...changes, [list]: checked(change) }),
  }
  const direction = customerLists.some((one) => one === list) ? 'in' : 'out'
  const said = await newestWords(context, { direction, limit: comments })
  const judged = said.map((one) => judge(one, list, rules))
  const gained = judged.filter(({ before, after }) => !before.isFound && after.isFound)
  const lost = judged.filter(({ before, after }) => before.isFound && !after.isFound)
  return {
    looked: judged.length,
    before: judged.filter(({ before }) => before.isFound).length,
    after: judged.filter(({ after }) => after.isFound).length,
    gained: gained.length,
    lost: lost.length,
    gains: gained.slice(0, mostExamples).map((one) => example(one, one.after.why)),
    losses: lost.slice(0, mostExamples).map((one) => example(one, one.before.why)),
    figures: figuresFor(rules.after, list),
  }
}

const mostExamples = 10

function judge(said: Said, list: CueList, { before, after }: Record<'before' | 'after', SignalRules>) {
  const reading = readingOf({ text: said.text })
  return { said, before: foundIn(reading, list, before), after: foundIn(reading, list, after) }
}

const example = ({ said }: { said: Said }, why: string[]) => ({
  id: said.id,
  at: new Date(said.at).toISOString(),
  text: said.text.slice(0, longestExample),
  why,
})

const longestExample = 600
