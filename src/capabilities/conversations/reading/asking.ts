import { askingAgain, noThanks, onToTheNext, thanks } from './cues.ts'
import type { Message } from './message.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

/** What asks something of us, as it is found by the signals of the text. A complaint asks to be put right. */
const asking: ReadonlySet<string> = new Set(['question', 'request', 'complaint', 'escalation'])

/** A question of fewer words needs the sentence before it to be understood: “The code never comes. Can you let me in?” */
const short = 7

/**
 * The words with which a customer asks something, or null where they ask nothing. The first sentence with a question mark
 * says it best, together with the one before where it is short; a request or complaint without one is said by its longest
 * sentence.
 */
export function questionIn({ text, signals }: Pick<Message, 'text' | 'signals'>): string | null {
  const sentences = sentencesOf(text)
  const at = sentences.findIndex((sentence) => /[?？؟]/.test(sentence) && wordsOf(sentence).length >= 3)
  if (at >= 0) return withContext(sentences, at)
  if (!signals.some((signal) => asking.has(signal))) return null
  return sentences.toSorted((one, other) => other.length - one.length)[0] ?? null
}

function withContext(sentences: readonly string[], at: number): string {
  const [before, asked] = [sentences[at - 1], sentences[at]!]
  const needsMore = wordsOf(asked).length < short && before !== undefined
  return needsMore && wordsOf(before).length >= short - 2 ? `${before} ${asked}` : asked
}

/** Whether the customer says that it is well now, and asks nothing more. */
export function confirms(message: Pick<Message, 'text' | 'signals'>): boolean {
  const { text } = message
  return thanks.test(text) && !noThanks.test(text) && !/[?？؟]/.test(text)
}

/** Share of the words that say something, of the shorter text, that are in the other one as well; 0 to 1. */
export function sharedWords(one: string, other: string): number {
  const [a, b] = [contentOf(one), contentOf(other)]
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter((word) => b.has(word)).length / smaller
}

/** Shorter words bind sentences together and tell little of what they are about. */
const shortest = 4

function contentOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= shortest && !common.has(word)))
}

const common: ReadonlySet<string> = new Set(
  'about after again also because been before could does from have here into just like more much need only over please really some still than thank thanks that their them then there they this very want were what when where which will with would your yours hello'.split(
    ' ',
  ),
)

/**
 * Whether a customer comes back to what they had asked, rather than asking something new: they say so (“still”, “nobody has
 * answered”), ask for somebody else, or ask with the same words. Whoever goes on with “one more thing” does not.
 */
export function asksAgain(message: Pick<Message, 'text' | 'signals'>, question: string): boolean {
  if (onToTheNext.test(message.text)) return false
  if (message.signals.includes('escalation')) return true
  if (askingAgain.some((cue) => cue.test(message.text))) return true
  return questionIn(message) !== null && sharedWords(message.text, question) >= 0.5
}
