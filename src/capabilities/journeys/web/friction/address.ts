import type { FrictionKind } from '../../friction/candidate.ts'

/** The same words as in the contract, which the web takes no values from. */
export const kinds: readonly FrictionKind[] = [
  'stop',
  'wait',
  'repeat',
  'contact',
  'channel',
  'feeling',
  'promise',
]

/** What a list of frictions shows, beside the period and the filter. */
export interface FrictionAddress {
  kind?: FrictionKind
  /** Id of the one that is told closer; absent: the first. */
  friction?: string
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readFrictionAddress({ kind, friction }: Record<string, unknown>): FrictionAddress {
  const known = kinds.find((one) => one === kind)
  return {
    ...(known && { kind: known }),
    ...(typeof friction === 'string' && friction !== '' && { friction }),
  }
}
