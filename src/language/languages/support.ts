import type { SpokenLanguage } from '../annotation.ts'

/** What Attune can do with a language, as it was measured or is known by how it is built. See docs/text-languages.md. */
export interface LanguageSupport {
  code: string
  name: string
  support: SpokenLanguage['support']
  /** Words around names, birthdays, addresses and ids are known, besides what patterns find anywhere. */
  masksWords: boolean
  /** Quoted mails and signatures are recognised by this language's words. */
  findsOwnWords: boolean
}

const full = { support: 'full', masksWords: true, findsOwnWords: true } as const
const partial = { support: 'partial', masksWords: true, findsOwnWords: true } as const
/** The language is recognised, and what patterns find (e-mail, phone, card, IBAN, ids with check digits) is masked. */
const none = { support: 'none', masksWords: false, findsOwnWords: false } as const

/** Languages that are named in the product; every other one that is recognised is supported as `none`. */
export const languages: readonly LanguageSupport[] = [
  { code: 'en', name: 'English', ...full },
  { code: 'de', name: 'German', ...partial },
  { code: 'fr', name: 'French', ...partial },
  { code: 'es', name: 'Spanish', ...partial },
  { code: 'it', name: 'Italian', ...partial },
  { code: 'pt', name: 'Portuguese', ...partial },
  { code: 'nl', name: 'Dutch', ...partial },
  { code: 'pl', name: 'Polish', ...partial },
  { code: 'sv', name: 'Swedish', ...partial },
  { code: 'da', name: 'Danish', ...partial },
  { code: 'no', name: 'Norwegian', ...partial },
  { code: 'fi', name: 'Finnish', ...none, findsOwnWords: true },
  { code: 'tr', name: 'Turkish', ...none },
  { code: 'ru', name: 'Russian', ...none, findsOwnWords: true },
  { code: 'uk', name: 'Ukrainian', ...none },
  { code: 'bg', name: 'Bulgarian', ...none },
  { code: 'ar', name: 'Arabic', ...none },
  { code: 'he', name: 'Hebrew', ...none },
  { code: 'fa', name: 'Persian', ...none },
  { code: 'zh', name: 'Chinese', ...none },
  { code: 'ja', name: 'Japanese', ...none, findsOwnWords: true },
  { code: 'ko', name: 'Korean', ...none },
]

const byCode = new Map(languages.map(({ code, support }) => [code, support]))

export function supportOf(code: string): SpokenLanguage['support'] {
  return byCode.get(code) ?? 'none'
}
