import type { Lane, LaneKind, MapStage, Shape } from './map.ts'

/** What a map can begin with. */
export const starters = ['empty', 'purchase', 'support', 'onboarding'] as const
export type Starter = (typeof starters)[number]

const stageNames: Record<Starter, readonly string[]> = {
  empty: ['Before', 'During', 'After'],
  purchase: ['Notice', 'Compare', 'Choose and pay', 'Wait', 'Receive', 'Use', 'Return or buy again'],
  support: ['Notice the problem', 'Look for help', 'Ask', 'Wait for an answer', 'Get it solved', 'Go on'],
  onboarding: ['Decide', 'Sign up', 'First steps', 'First result', 'Make it a habit', 'Renew'],
}

/** Steps that are asked about most, within some stages of a starter. */
const stepNames: Record<string, readonly string[]> = {
  'Choose and pay': ['Basket', 'Address', 'Payment'],
  'Wait for an answer': ['First reply', 'Asked again'],
  'First steps': ['Set up', 'Invite others'],
}

/** Lanes of a new map, in the order people think in; the rest can be added. */
const usualLanes: readonly [LaneKind, string][] = [
  ['does', 'Does'],
  ['thinks', 'Thinks'],
  ['feels', 'Feels'],
  ['touchpoint', 'Touchpoint'],
  ['channel', 'Channel'],
  ['pain', 'Pain'],
  ['communication gap', 'Gap in communication'],
  ['service gap', 'Gap in service'],
  ['opportunity', 'Opportunity'],
  ['metric', 'Measured by'],
  ['time', 'Time'],
  ['owner', 'Owner'],
  ['partner', 'Partner'],
]

export function usualLaneList(): Lane[] {
  return usualLanes.map(([kind, name]) => ({ id: kind.replace(' ', '-'), kind, name, isHidden: false }))
}

export function stagesNamed(names: readonly string[]): MapStage[] {
  return names.map((name, index) => ({
    id: `s${index + 1}`,
    name,
    follows: [],
    steps: (stepNames[name] ?? []).map((step, at) => ({
      id: `s${index + 1}-${at + 1}`,
      name: step,
      follows: [],
    })),
  }))
}

export function starterShape(starter: Starter): Shape {
  return { stages: stagesNamed(stageNames[starter]), lanes: usualLaneList() }
}
