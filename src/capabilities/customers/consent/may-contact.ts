import type { Context } from '../../../platform/context.ts'
import { belongingTo, type Families, familiesOf } from '../family.ts'
import type { Channel } from './channels.ts'
import { channelNames } from './consents.ts'
import type { Purpose } from './contract.ts'
import { decisive } from './effective.ts'
import { allPurposes, leavingAmong, saidAbout } from './store.ts'

/** Whether somebody may be contacted, or why not, in a word and in words: for whoever sends. */
export type MayContact = { may: true } | { may: false; because: WhyNot; why: string }
export type WhyNot = 'unknown' | 'forgotten' | 'refused' | 'not agreed' | 'no purpose'

export interface Contact {
  purpose: string
  channel: Channel
}

const idsAtOnce = 5_000

/**
 * Asked by every sender before it sends anything, for all receivers at once. Ids of merged records are as good as the
 * customer's own. Whoever is not known (any more), or asked to be forgotten, may not be contacted.
 */
export async function mayContact(
  context: Context,
  customerIds: readonly string[],
  contact: Contact,
): Promise<Map<string, MayContact>> {
  const answers = new Map<string, MayContact>()
  for (let first = 0; first < customerIds.length; first += idsAtOnce) {
    const ids = customerIds.slice(first, first + idsAtOnce)
    const customers = await belongingTo(context, ids)
    const families = await familiesOf(context, [...customers.values()])
    const known = await mayContactFamilies(context, families, contact)
    for (const id of ids) answers.set(id, known.get(customers.get(id) ?? '') ?? unknown)
  }
  return answers
}

const unknown = no('unknown', 'This customer is not known.')

/** The same for whoever looked the families up already: by customer, as they are called now. */
export async function mayContactFamilies(
  context: Context,
  families: Families,
  { purpose: name, channel }: Contact,
): Promise<Map<string, MayContact>> {
  const [purposes, leaving, said] = await Promise.all([
    allPurposes(context),
    leavingAmong(context, families.customers),
    saidAbout(context, families.records, { purpose: name, channels: [channel, 'any'] }),
  ])
  const purpose = purposes.find(({ id }) => id === name)
  const byCustomer = Map.groupBy(said, ({ record }) => families.whose(record))
  const unsaid = answerFor(purpose, name, channel)
  return new Map(
    families.customers.map((id) => {
      if (leaving.has(id)) return [id, no('forgotten', 'They asked to be forgotten.')]
      const own = byCustomer.get(id)
      return [id, own ? answerFor(purpose, name, channel, decisive(own, channel)) : unsaid]
    }),
  )
}

function answerFor(
  purpose: Purpose | undefined,
  id: string,
  channel: Channel,
  by?: { given: boolean; at: Date },
): MayContact {
  if (!purpose) return no('no purpose', `There is no purpose “${id}”.`)
  const { name, askFirst, endedAt } = purpose
  if (endedAt) return no('no purpose', `“${name}” is no longer pursued.`)
  if (by?.given || (!by && !askFirst)) return { may: true }
  const way = channel === 'any' ? '' : ` by ${channelNames[channel]}`
  if (by) return no('refused', `They said no to “${name}”${way} on ${by.at.toISOString().slice(0, 10)}.`)
  return no('not agreed', `They have not agreed to “${name}”${way} yet.`)
}

function no(because: WhyNot, why: string): MayContact {
  return { may: false, because, why }
}
