import type { CourtesyRule } from '../finding.ts'

/** A message by hand, written before the rules, with what a careful reader would object to. */
export interface LabelledMessage {
  language: 'en' | 'de'
  /** `develop`: the words of the rules were chosen by it. `report`: they were not, and figures are told of it alone. */
  half: 'develop' | 'report'
  text: string
  /** Empty for a good message. */
  objections: readonly CourtesyRule[]
}

/** In the order they were written; every second one is kept for the report. */
export function labelled(
  language: LabelledMessage['language'],
  messages: readonly (readonly [string, ...CourtesyRule[]])[],
): LabelledMessage[] {
  return messages.map(([text, ...objections], index) => ({
    language,
    half: index % 2 === 0 ? 'develop' : 'report',
    text,
    objections,
  }))
}
