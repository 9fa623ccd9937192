import type { Manner } from '../manners.ts'

/** What a customer wrote, by hand and before the rules, with the manner a careful reader would name; null for none of them. */
export interface LabelledWords {
  language: 'en' | 'de'
  /** `develop`: the words of the rules were chosen by it. `report`: they were not, and figures are told of it alone. */
  half: 'develop' | 'report'
  manner: Manner | null
  text: string
}

/** In the order they were written; every second one is kept for the report. */
export function labelled(
  language: LabelledWords['language'],
  manner: Manner | null,
  texts: readonly string[],
): LabelledWords[] {
  return texts.map((text, index) => ({
    language,
    half: index % 2 === 0 ? 'develop' : 'report',
    manner,
    text,
  }))
}
