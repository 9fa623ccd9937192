import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listRefusedAddresses } from '../../addresses/contract.ts'
import type { showMailSender } from '../../mail/contract.ts'
import type { listTextProviders } from '../../texts/contract.ts'
import type { MailAddress } from './address.ts'

export const senderQuery = queryOptions({
  queryKey: ['mail-sender'],
  queryFn: () => ask<typeof showMailSender>('GET', '/api/mail-sender', {}),
})

export const providersQuery = queryOptions({
  queryKey: ['text-providers'],
  queryFn: () => ask<typeof listTextProviders>('GET', '/api/text-providers', {}),
})

export function refusedQuery({ reason, address }: MailAddress) {
  return queryOptions({
    queryKey: ['refused-addresses', reason, address],
    queryFn: () => ask<typeof listRefusedAddresses>('GET', '/api/refused-addresses', { reason, address }),
    placeholderData: (before) => before,
  })
}
