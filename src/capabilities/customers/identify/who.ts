import type { Context } from '../../../platform/context.ts'
import { identitiesOf, type Person } from './identities.ts'
import { phoneReader } from './phone-numbers.ts'
import { findIdentities } from './store.ts'

/** The customer somebody is known as, by the surest of their ids; undefined where none of them is known. */
export async function whoIs({ db, settings }: Context, person: Person): Promise<string | undefined> {
  const identities = identitiesOf(person, phoneReader(settings.country))
  const known = await findIdentities(db, identities)
  for (const { kind, value } of identities) {
    const found = known.find((one) => one.kind === kind && one.value === value)
    if (found) return found.customer.id
  }
  return undefined
}
