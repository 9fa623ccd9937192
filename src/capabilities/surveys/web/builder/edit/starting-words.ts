import type { Words } from '../../../model/survey.ts'

/* What answers say when a question is new. Other languages begin empty and show up as missing translations. */

const startingWords = {
  unlikely: { en: 'Not at all likely', de: 'Sehr unwahrscheinlich' },
  likely: { en: 'Extremely likely', de: 'Sehr wahrscheinlich' },
  dissatisfied: { en: 'Very dissatisfied', de: 'Sehr unzufrieden' },
  satisfied: { en: 'Very satisfied', de: 'Sehr zufrieden' },
  littleEffort: { en: 'Very little effort', de: 'Sehr wenig Aufwand' },
  muchEffort: { en: 'Very much effort', de: 'Sehr viel Aufwand' },
  disagree: { en: 'Strongly disagree', de: 'Stimme gar nicht zu' },
  agree: { en: 'Strongly agree', de: 'Stimme voll zu' },
  rather: { en: 'Disagree', de: 'Stimme eher nicht zu' },
  neither: { en: 'Neither', de: 'Weder noch' },
  ratherAgree: { en: 'Agree', de: 'Stimme eher zu' },
  easy: { en: 'Easy', de: 'Einfach' },
  difficult: { en: 'Difficult', de: 'Schwierig' },
  bad: { en: 'Bad', de: 'Schlecht' },
  good: { en: 'Good', de: 'Gut' },
  veryBad: { en: 'Very bad', de: 'Sehr schlecht' },
  veryGood: { en: 'Very good', de: 'Sehr gut' },
  fair: { en: 'Fair', de: 'Mittel' },
  poor: { en: 'Poor', de: 'Schlecht' },
  doesNotApply: { en: 'Does not apply', de: 'Trifft nicht zu' },
  excellent: { en: 'Excellent', de: 'Ausgezeichnet' },
} as const satisfies Record<string, Words>

export type StartingWord = keyof typeof startingWords

/** In these languages alone. */
export function startingIn(languages: readonly string[], word: StartingWord): Words {
  const texts: Words = startingWords[word]
  return Object.fromEntries(languages.flatMap((one) => (texts[one] === undefined ? [] : [[one, texts[one]]])))
}
