import { type ChangeOptions, useChangeOf, useMayChangeShared } from '../../../../web/client/change.ts'
import { journeysKey } from './queries.ts'

/** A change of journeys; everything about them is asked anew. */
export function useJourneyChange<In, Out>(run: (input: In) => Promise<Out>, options?: ChangeOptions<Out>) {
  return useChangeOf(journeysKey, run, options)
}

/** Journeys are shared by all: who is limited to units looks on. */
export function useMayChangeJourneys(): boolean {
  return useMayChangeShared('journeys:write')
}
