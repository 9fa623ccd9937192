import { family } from '../../model/language.ts'
import { arabic } from './words/arabic.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { spanish } from './words/spanish.ts'

/** What the page itself says around the questions. `{…}` is filled in by whoever says it. */
export type PageWords = typeof english

const spoken: Record<string, PageWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
}

/** Languages the page itself speaks. */
export const spokenLanguages = Object.keys(spoken)

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The page's own words; English where nobody has translated them yet. */
export function wordsIn(language: string): PageWords {
  return spoken[family(language)] ?? english
}

/** The language the page's own words are in, for `lang` around them. */
export function spokenFor(language: string): string {
  return family(language) in spoken ? language : 'en'
}

export function directionOf(language: string): 'rtl' | 'ltr' {
  return rightToLeft.has(family(language)) ? 'rtl' : 'ltr'
}

/** `Français` for `fr`: what a language calls itself. */
export function ownNameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** `filled('{n} of {all}', { n: 2, all: 5 })` */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
