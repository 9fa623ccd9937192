import type { Identified } from '../../customers/index.ts'
import type { Person } from '../incoming.ts'
import type { ArrivedInteraction } from './pass.ts'

/** Traits that are names, however a source writes them: `firstName`, `last_name`, `Full Name`. */
const nameTrait = /^(?:(?:first|last|full|given|family|middle|maiden|sur|nick)[ _-]?)?name$/i

/** What somebody is called, by what a message says of them and by their record: masked wherever the message's text says it. */
export function ownNames({ name, traits = {} }: Person, knownName?: string): string[] {
  const told = Object.entries(traits).flatMap(([trait, value]) =>
    typeof value === 'string' && nameTrait.test(trait) ? [value] : [],
  )
  return [name, knownName, ...told].filter((one) => one !== undefined)
}

/** Finds what their records call customers. What else they are known by (an address, a number) is no name. */
export type FindNames = (customerIds: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** The names of those who were known before and wrote something; one question for a whole group, none where nobody wrote. */
export async function knownNames(
  find: FindNames | undefined,
  arrived: readonly (readonly [ArrivedInteraction, Identified])[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>()
  for (const [{ incoming }, { customerId, isNew }] of arrived)
    if (incoming.text && !isNew) ids.add(customerId)
  if (!find || ids.size === 0) return new Map()
  const names = await find([...ids])
  return new Map([...names].filter(([, name]) => !/[@\d]/.test(name)))
}
