import type { TraitValue } from '../identify/traits.ts'

/** Stands in `told_by` for what a person here wrote. */
export const byHand = 'by hand'

/** What is known of a customer, with when and by whom each thing was told, by `name`, `email`, `phone`, `trait:NAME`. */
export interface Known {
  name: string | null
  email: string | null
  phone: string | null
  traits: Record<string, TraitValue>
  toldAt: Record<string, number>
  toldBy: Record<string, string>
}

export interface Correction {
  name?: string | null
  email?: string | null
  phone?: string | null
  traits?: Record<string, TraitValue | null>
}

/**
 * What is known after a correction, and the keys it changed. A thing that is taken away keeps its time, so that an older
 * telling that arrives later does not bring it back; a newer one does.
 */
export function corrected(
  before: Known,
  correction: Correction,
  at: number,
): { known: Known; changed: string[] } {
  const known = {
    ...before,
    traits: { ...before.traits },
    toldAt: { ...before.toldAt },
    toldBy: { ...before.toldBy },
  }
  const changed: string[] = []
  const stamp = (key: string) => {
    known.toldAt[key] = at
    known.toldBy[key] = byHand
    changed.push(key)
  }
  for (const field of ['name', 'email', 'phone'] as const) {
    const value = correction[field]
    if (value === undefined || (value || null) === before[field]) continue
    known[field] = value || null
    stamp(field)
  }
  for (const [name, value] of Object.entries(correction.traits ?? {})) {
    if (value === (before.traits[name] ?? null)) continue
    if (value === null) delete known.traits[name]
    else known.traits[name] = value
    stamp(`trait:${name}`)
  }
  return { known, changed }
}
