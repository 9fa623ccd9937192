import { banking } from './starters/banking.ts'
import { commerce } from './starters/commerce.ts'
import { software } from './starters/software.ts'
import { telecom } from './starters/telecom.ts'
import { travel } from './starters/travel.ts'

export interface StarterTopic {
  name: string
  description: string
  /** Invented, as customers might write. */
  phrases?: readonly string[]
  below?: readonly StarterTopic[]
}

export interface StarterTree {
  id: string
  name: string
  topics: readonly StarterTopic[]
}

/** Trees to begin with; everything in them can be changed. */
export const starters: readonly StarterTree[] = [commerce, software, travel, telecom, banking]

export function nameOf({ name }: StarterTopic): string {
  return name
}
