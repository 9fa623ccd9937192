/** One turn of a conversation as it lies with the facts: masked, and with what was understood of it where it has been read. */
export interface Message {
  id: string
  /** ms since 1970. */
  at: number
  side: 'customer' | 'us'
  channel: string
  agent: string
  text: string
  /** ISO 639-1; empty where nobody said. */
  language: string
  /** −1 to 1; null where it has not been read. */
  feeling: number | null
  emotions: readonly string[]
  signals: readonly string[]
}

/** Languages in which the rules of this folder know questions, answers and thanks. */
const known: ReadonlySet<string> = new Set(['', 'en', 'und'])

/** Whether the rules can tell anything of it. A language with its region, such as `en-GB`, is that language. */
export function isInKnownLanguage({ language }: Pick<Message, 'language'>): boolean {
  return known.has(language.toLowerCase().split(/[-_]/)[0] ?? '')
}
