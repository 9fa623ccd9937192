import { say } from './say.ts'

/** What a weight does, in words, strongest first. `weight` is what a new phrase of the kind gets. */
export const weightKinds = [
  { weight: 3, word: say('settles'), holds: (weight: number) => weight > 2 },
  { weight: 2, word: say('enough'), holds: (weight: number) => weight > 1 && weight <= 2 },
  { weight: 1, word: say('company'), holds: (weight: number) => weight > 0 && weight <= 1 },
  { weight: -3, word: say('against'), holds: (weight: number) => weight < 0 },
  { weight: 0, word: say('nothing'), holds: (weight: number) => weight === 0 },
] as const

export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const
