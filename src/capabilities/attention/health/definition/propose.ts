import type { Leaving } from './definition.ts'

/** How the company's customers come and go, as its own facts tell. */
export interface OwnRhythm {
  /** Gaps between one purchase and the next of the same customer, and how long three of four of them are at most. */
  orders: { gaps: number; threeOfFour: number | null }
  /** The same for days on which they were there at all. */
  visits: { gaps: number; threeOfFour: number | null }
  /** Days from the first fact to the last. */
  history: number
  /** Names of events that sound like the end of a contract, most frequent first. */
  endings: readonly { name: string; customers: number }[]
}

export interface Proposal {
  leaving: Leaving
  /** Why, in a sentence. */
  because: string
}

const roundDays = [7, 14, 30, 45, 60, 90, 120, 180, 270, 365] as const
/** Fewest gaps that say anything about a rhythm. */
const fewestGaps = 30
/** So often must a silence fit into what is known that some of it can be learned from and a later part kept for the test. */
const windows = 4
/** Fewest customers with an ending that it is taken for how customers leave. */
const fewestEndings = 20

/**
 * What leaving may mean here. Where contracts are ended by an event, that; else a silence longer than three of four gaps
 * between purchases (visits, where too few buy twice), as a round number of days, and short enough to be tested on what is known.
 */
export function proposeLeaving({ orders, visits, history, endings }: OwnRhythm): Proposal {
  const [ending] = endings
  if (ending && ending.customers >= fewestEndings) {
    const days = fitting(90, history)
    return {
      leaving: { kind: 'event', names: [ending.name], days },
      because: `“${ending.name}” came for ${ending.customers} customers: they tell you when they leave.`,
    }
  }
  const of = orders.gaps >= fewestGaps || visits.gaps < fewestGaps ? 'order' : 'anything'
  const { gaps, threeOfFour } = of === 'order' ? orders : visits
  const what = of === 'order' ? 'purchases' : 'visits'
  if (gaps < fewestGaps || threeOfFour === null) {
    return {
      leaving: { kind: 'silence', of, days: 90 },
      because: `Too few customers came back yet to know their rhythm (${gaps} gaps between ${what}); 90 days is a beginning.`,
    }
  }
  const wished = roundDays.find((days) => days >= threeOfFour) ?? roundDays.at(-1)!
  const days = fitting(wished, history)
  const told = `Three of four ${what} come within ${Math.round(threeOfFour)} days of the one before (${gaps} gaps).`
  if (days === wished) return { leaving: { kind: 'silence', of, days }, because: told }
  return {
    leaving: { kind: 'silence', of, days },
    because: `${told} With ${history} days of history, ${days} days leave a later time to test on.`,
  }
}

/** The longest round number of days, not above the wished one, that fits often enough into the history. */
function fitting(wished: number, history: number): number {
  return roundDays.findLast((days) => days <= wished && days * windows <= history) ?? roundDays[0]
}
