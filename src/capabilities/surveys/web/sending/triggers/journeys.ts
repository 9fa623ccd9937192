import { queryOptions } from '@tanstack/react-query'
import { send } from '../../../../../web/client/api.ts'

/** Journeys a survey can end, by id and name. Their room comes after this one, so its contract is not known here. */
export const journeysToChoose = queryOptions({
  queryKey: ['journeys', 'to-choose'],
  queryFn: async () => {
    const reply = await send('/api/journeys', { headers: { accept: 'application/json' } })
    return (await reply.json()) as { journeys: { id: string; name: string }[] }
  },
})
