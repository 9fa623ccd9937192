import type { Context } from '../../../platform/context.ts'
import type { Suggestion } from './contract.ts'
import type { Definition } from './definition.ts'
import { allJourneys } from './store.ts'
import { someCustomers, wentBy } from './suggesting/facts.ts'
import {
  answersToQuestions,
  type Candidate,
  deliveries,
  logs,
  purchases,
  returns,
  signIns,
} from './suggesting/kinds.ts'

const kinds = [deliveries, returns, purchases, answersToQuestions, signIns, logs]
/** Fewer cases are no journey yet. */
const fewestCases = 30

/**
 * Journeys that the data speak of and nobody has defined yet. What begins and ends them is measured: which things come
 * first and last in orders, visits and conversations; names only decide between what goes well and badly.
 */
export async function suggestJourneys(context: Context): Promise<Suggestion[]> {
  const among = await someCustomers(context)
  const known = await allJourneys(context)
  const suggested: Suggestion[] = []
  for (const kind of kinds) {
    for (const candidate of await kind(context, among)) {
      if (known.some((journey) => isSame(journey, candidate))) continue
      const suggestion = await counted(context, candidate, among)
      if (suggestion.cases >= fewestCases) suggested.push(suggestion)
    }
  }
  return suggested
}

function isSame(journey: { name: string; definition: Definition }, { name, definition }: Candidate): boolean {
  const about = ({ case: notion, belongs, start }: Definition) => JSON.stringify([notion, belongs, start])
  return journey.name.toLowerCase() === name.toLowerCase() || about(journey.definition) === about(definition)
}

/** The time-out is twice what nineteen in twenty take, where that is known. */
async function counted(context: Context, candidate: Candidate, among: string): Promise<Suggestion> {
  const { name, need, definition, end } = candidate
  const { cases, well, days } = await wentBy(context, definition, among)
  const timeoutDays =
    days === null || definition.timeoutDays === 1 ? definition.timeoutDays : timeoutFor(days)
  return {
    name,
    need,
    definition: { ...definition, timeoutDays },
    cases,
    endedWell: well,
    reason: reasonOf(candidate, { cases, well, isPart: among !== '1' }, end),
  }
}

const timeoutFor = (days: number) => Math.min(365, Math.max(7, Math.ceil(days * 2)))

const things: Record<string, string> = {
  order: 'orders',
  session: 'visits',
  conversation: 'conversations',
  customer: 'customers',
}

function reasonOf(
  { definition }: Candidate,
  { cases, well, isPart }: { cases: number; well: number; isPart: boolean },
  end: string,
) {
  const counted = `${cases.toLocaleString('en')} ${things[definition.case] ?? 'cases'}`
  const share = cases === 0 ? 0 : Math.round((100 * well) / cases)
  const among = isPart ? ' (of some of the customers)' : ''
  if (end === '') return `${counted}${among} come in steps; nothing tells yet which end is a good one.`
  return `${counted}${among}, ${share} % come to ${end}.`
}
