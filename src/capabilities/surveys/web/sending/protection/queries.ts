import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../../web/client/api.ts'
import type { showProtection } from '../../../protection/contract.ts'
import { surveysKey } from '../../queries.ts'

export const protectionQuery = queryOptions({
  queryKey: [...surveysKey, 'protection'],
  queryFn: () => ask<typeof showProtection>('GET', '/api/contact-protection', {}),
})
