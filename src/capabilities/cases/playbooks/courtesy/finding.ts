/** What a message to a customer should not do. */
export const courtesyRules = [
  'blame',
  'command',
  'jargon',
  'empty-apology',
  'no-next-step',
  'promise-without-date',
] as const
export type CourtesyRule = (typeof courtesyRules)[number]

/** What could be kinder or clearer, where, and how. */
export interface CourtesyFinding {
  rule: CourtesyRule
  /** In UTF-16 units of the text; both 0 where it is about the whole message. */
  start: number
  end: number
  words: string
  message: string
  fix: string
}
