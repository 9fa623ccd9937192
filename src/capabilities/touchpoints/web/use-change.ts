import { type ChangeOptions, useChangeOf, useMayChangeShared } from '../../../web/client/change.ts'
import { touchpointsKey } from './questions.ts'

/** A change of touchpoints or rules; everything about them is asked anew. */
export function useChange<In, Out>(run: (input: In) => Promise<Out>, options?: ChangeOptions<Out>) {
  return useChangeOf(touchpointsKey, run, options)
}

/** Touchpoints are shared by all: who is limited to units looks on. */
export function useMayChange(): boolean {
  return useMayChangeShared('touchpoints:write')
}
