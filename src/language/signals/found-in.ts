import type { Reading } from '../reading.ts'
import { empathyOf } from './empathy.ts'
import type { CueList, ReplyList, SignalRules } from './rules.ts'
import { replyLists } from './rules.ts'
import { signalsOf } from './signals.ts'

/** More likely there than not. */
const enough = 0.5

type Read = Pick<Reading, 'text' | 'sentences' | 'language'>

/** Whether one list is found in a text that was made ready, and the words that say so. */
export function foundIn(read: Read, list: CueList, rules: SignalRules): { isFound: boolean; why: string[] } {
  const { text, sentences } = read
  const language = read.language.code
  if (!isOfReplies(list)) {
    const { p, why } = signalsOf({ text, sentences, language }, rules)[list]
    return { isFound: p >= enough, why }
  }
  const { parts, courtesy } = empathyOf(text, { rules, language, sentences })
  const { p, quotes } = { ...parts, courtesy }[list]
  return { isFound: p >= enough, why: quotes.map(({ start, end }) => text.slice(start, end)) }
}

const isOfReplies = (list: CueList): list is ReplyList => replyLists.some((one) => one === list)
