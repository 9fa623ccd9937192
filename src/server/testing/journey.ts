import { saveJourney, showBuilt } from '../../capabilities/journeys/definitions/store.ts'
import type { Company } from './company.ts'

/** Everything of a customer, called by its name, until thirty days pass without anything. */
const definition = {
  ...{ case: 'customer' as const, belongs: [], steps: [], otherwise: 'name' as const },
  ...{ start: [], success: [], failure: [], timeoutDays: 30 },
}

/** A journey “Return an order” that counts as built, for tests that write down its walks by hand; returns its id. */
export async function returnJourney(
  { house: { system } }: Company,
  { need = '', ownerName = '' }: { need?: string; ownerName?: string } = {},
): Promise<string> {
  const described = { name: 'Return an order', need, ownerId: null, ownerName, definition, happyPath: [] }
  const made = await saveJourney(system, described)
  await showBuilt(system, made, system.now())
  return made.id
}
