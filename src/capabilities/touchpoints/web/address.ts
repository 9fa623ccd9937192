import { conditionsIn, type DraftCondition } from './draft.ts'

/** Which touchpoints the grid shows, as it stands in its address. */
export interface GridAddress {
  /** Id of a stage. */
  stage?: string
  state?: StateChoice
  /** Name of an owner; `-` for those without one. */
  owner?: string
}

export const stateChoices = [
  'hole',
  'silent',
  'stale',
  'watched',
  'waiting',
  'fine',
  'often',
  'again',
] as const
export type StateChoice = (typeof stateChoices)[number]

export function readGridAddress({ stage, state, owner }: Record<string, unknown>): GridAddress {
  const known = stateChoices.find((one) => one === state)
  return {
    ...(typeof stage === 'string' && stage && { stage }),
    ...(known && { state: known }),
    ...(typeof owner === 'string' && owner && { owner }),
  }
}

/** The rules page: which rule is open, or how a new one begins. */
export interface RulesAddress {
  /** Id of a rule, or `new`. */
  rule?: string
  begin?: DraftCondition[]
  /** Id of the touchpoint a new rule leads to. */
  at?: string
}

export function readRulesAddress({ rule, begin, at }: Record<string, unknown>): RulesAddress {
  const conditions = conditionsIn(begin)
  return {
    ...(typeof rule === 'string' && rule && { rule }),
    ...(conditions.length > 0 && { begin: conditions }),
    ...(typeof at === 'string' && at && { at }),
  }
}
