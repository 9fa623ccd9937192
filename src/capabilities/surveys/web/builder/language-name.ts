import { language as pageLanguage } from '../../../../web/kit/words.ts'

const names = new Intl.DisplayNames([pageLanguage], { type: 'language', fallback: 'code' })

/** `German` for `de`; the code itself where it has no name. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** Languages offered first; any other can be given by its code. */
export const usualLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'da',
  'sv',
  'nb',
  'fi',
  'tr',
  'uk',
  'ro',
  'hu',
  'el',
  'ar',
  'he',
  'fa',
  'ur',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
  'id',
]
