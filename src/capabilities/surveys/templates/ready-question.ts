/** What a ready question is about; the order they are offered in. */
export const themes = ['loyalty', 'effort', 'satisfaction', 'words', 'places'] as const
export type Theme = (typeof themes)[number]

/** A question of SurveyJS. */
export type Element = Readonly<Record<string, unknown>> & { type: string; name: string }

/** A question ready to be asked, in English, German and Arabic. */
export interface ReadyQuestion {
  key: string
  theme: Theme
  element: Element
}

/** One text in the languages of all ready questions. */
export function say(english: string, german: string, arabic: string) {
  return { default: english, de: german, ar: arabic }
}

/** A choice or a row by its value, in these languages. */
export function choice(value: string | number, english: string, german: string, arabic: string) {
  return { value, text: say(english, german, arabic) }
}

/** Makes the list of one theme; the key of a question is its name too, until somebody renames it. */
export function ofTheme(
  theme: Theme,
  elements: Record<string, Omit<Element, 'name'> & { type: string }>,
): ReadyQuestion[] {
  return Object.entries(elements).map(([name, element]) => ({
    key: name,
    theme,
    element: { name, ...element },
  }))
}
