import { language } from '../../../../web/kit/words.ts'

const names = new Intl.DisplayNames(language, { type: 'language' })

/** `German` of `de`; the code itself where it is none. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
