import i18next from 'i18next'

export const language = 'en'
/** Days before months, and months as words: nobody reads them the wrong way round. */
export const dateLocale = 'en-GB'

i18next.init({
  lng: language,
  resources: {},
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false }, // React escapes
})

type Words = Record<string, string>
/** `found_one` and `found_other` are asked for as `found` with a `count`. */
type Key<W> = keyof W extends infer K ? (K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K) : never
type Values = Record<string, string | number>

/**
 * Adds the words of one area (a page, the kit, the shell) and gives the function that says them.
 * An area's words load with the page that needs them. Elsewhere they are `i18next.t('area.key')`.
 */
export function words<const W extends Words>(area: string, english: W) {
  i18next.addResourceBundle('en', 'translation', { [area]: english }, true, true)
  return (key: Key<W> & string, values?: Values): string => i18next.t(`${area}.${key}`, values ?? {})
}
