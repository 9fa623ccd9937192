import { type HandlerFound, sees } from './handlers-store.ts'

/** Who was found, and why they: `Knows billing, 2 of 10 open`. */
export interface Found {
  id: string
  why: string
}

/**
 * Who takes a case: of those who take cases, see its unit, are not away and have room, whoever knows about it; of
 * several the one with the most room, then whoever was given none for the longest. Where nobody who has room knows about
 * it, nobody is found, and managers have to look: it would only be handed on.
 */
export function findOwner(
  handlers: readonly HandlerFound[],
  { unit, skill }: { unit: string; skill: string },
  now: Date,
): Found | undefined {
  const [first] = handlers
    .filter((one) => one.takesCases && sees(one, unit) && !isAway(one, now) && one.open < one.capacity)
    .filter(({ skills }) => skill === '' || skills.includes(skill))
    .toSorted((one, other) => load(one) - load(other) || waited(one) - waited(other))
  return first && { id: first.id, why: whyThey(first, skill) }
}

export function isAway({ awayUntil }: Pick<HandlerFound, 'awayUntil'>, now: Date): boolean {
  return awayUntil !== null && awayUntil > now
}

function load({ open, capacity }: HandlerFound): number {
  return open / capacity
}

function waited({ lastGivenAt }: HandlerFound): number {
  return lastGivenAt?.getTime() ?? 0
}

function whyThey({ open, capacity }: HandlerFound, skill: string): string {
  const room = `had ${open} of ${capacity}`
  return skill === '' ? `Most room: ${room}` : `Knows ${skill}; ${room}`
}
