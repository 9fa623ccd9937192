import { empathyOf } from '../../../language/signals/empathy.ts'
import { sharedWords } from './asking.ts'
import { automatic, because, definite, done, plainly, puttingOff, stepByStep } from './cues.ts'
import type { Message } from './message.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

/** A machine's acknowledgement. */
export function isAutomatic({ text }: Pick<Message, 'text'>): boolean {
  return automatic.test(text)
}

/** How a reply was judged, so that it can be shown. */
export interface Judged {
  answers: boolean
  score: number
  /** What spoke for it and against it, in words of `reasons`. */
  why: Reason[]
}

/** What a reply can have, with how much it counts towards being an answer. */
export const reasons = {
  'says something': 1,
  done: 1,
  definite: 1,
  steps: 1,
  because: 1,
  plainly: 1,
  'same words': 0.5,
  'puts off': -2,
  'asks back': -2,
} as const
export type Reason = keyof typeof reasons

/**
 * Whether one of our replies answers what was asked: it says something to the matter, best what was or will be done, when, how
 * or why, or plainly yes or no, and does not merely put off, ask back or feel with the customer. Points are added (see `reasons`); one point is enough. The customer's own
 * word afterwards outweighs this: thanks confirm, asking again refutes.
 */
export function judgeReply(reply: Pick<Message, 'text'>, question: string): Judged {
  const sentences = sentencesOf(reply.text).filter(isToTheMatter)
  const told = sentences.filter((sentence) => !sentence.endsWith('?'))
  const text = told.join(' ')
  const { parts } = empathyOf(text)
  const found: Record<Reason, boolean> = {
    'says something': told.some((sentence) => wordsOf(sentence).length >= enough && !isKindness(sentence)),
    done: matches(done, text),
    definite: matches(definite, text),
    steps: told.some((sentence) => stepByStep.some((cue) => cue.test(sentence))),
    because: because.test(text) || parts.explains.p >= 0.5 || parts.commits.p >= 0.5,
    plainly: told.some((sentence) => plainly.test(sentence)),
    'same words': sharedWords(text, question) >= 0.3,
    'puts off': matches(puttingOff, text),
    'asks back': told.length === 0 && sentences.length > 0,
  }
  const why = (Object.keys(reasons) as Reason[]).filter((reason) => found[reason])
  const score = why.reduce((sum, reason) => sum + reasons[reason], 0)
  return { answers: score >= 1, score, why }
}

function matches(cues: readonly RegExp[], text: string): boolean {
  return cues.some((cue) => cue.test(text))
}

/** A statement has some words to it. */
const enough = 4

/** Feeling with somebody is good, and no answer. */
function isKindness(sentence: string): boolean {
  return /\b(sorry|apologi[sz]e|apologies|understand|annoying|frustrating|cross|let me|should not have|shouldn(’|')?t have|thank)\b/i.test(
    sentence,
  )
}

/** Greetings, names under a letter and “anything else?” are about nobody's question. */
function isToTheMatter(sentence: string): boolean {
  if (wordsOf(sentence).length === 0) return false
  return !/^(hello|hi|dear|good (day|morning|afternoon|evening)|best|kind|warm|many|with)\b[^.?!]{0,40}[,.!]?$|anything else|have a (nice|lovely|great|good)|(is there|just) (anything|come back|answer|reply|let (us|me) know|write)/i.test(
    sentence,
  )
}
