import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { answer, type InputOf, type OutputOf } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { markOf } from './mark.ts'
import { countRefused, newestRefused, refusalsOf, takeBack } from './store.ts'

async function listRefusedAddresses(
  context: Context,
  { reason, address }: InputOf<typeof contract.listRefusedAddresses>,
): Promise<OutputOf<typeof contract.listRefusedAddresses>> {
  const marks = address ? [markOf(context, 'email', address), markOf(context, 'sms', address)] : undefined
  const [rows, counts] = await Promise.all([newestRefused(context, { reason, marks }), countRefused(context)])
  return {
    addresses: rows.map(({ mark, customer_id, at, ...row }) => ({
      ...row,
      mark: mark.toString('hex'),
      customerId: customer_id,
      at: at.toISOString(),
    })),
    counts,
  }
}

function allowAddress(context: Context, { mark: hex }: InputOf<typeof contract.allowAddress>): Promise<null> {
  const mark = Buffer.from(hex, 'hex')
  return context.transaction(async (tx) => {
    const found = await refusalsOf(tx, mark)
    if (found.length === 0) throw new NotFound('This address is not on the list.')
    if (found.some(({ reason }) => reason !== 'bounced'))
      throw new Conflict('They said that they do not want to be written to.', {
        fix: 'They can change that themselves, by the link in a message of ours.',
      })
    for (const one of found) await takeBack(tx, one)
    await tx.audit('address.allowed', { after: { mark: hex.slice(0, 8) } })
    return null
  })
}

export const refusedRoutes = [
  answer(contract.listRefusedAddresses, listRefusedAddresses),
  answer(contract.allowAddress, allowAddress),
]
