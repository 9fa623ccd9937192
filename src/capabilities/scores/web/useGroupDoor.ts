import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/client/address.ts'
import { segmentsQuery } from '../../../web/client/QuestionBar.tsx'
import { narrowed } from './narrowed.ts'

/** How the address changes on the way to one group. A segment within a segment means both: its sentences join the filter. */
export function useGroupDoor(by: string) {
  const { address } = useAddress()
  const { data } = useQuery(segmentsQuery)
  return ({ name, segment }: { name: string; segment: string | null }) => {
    if (!segment) return { filter: narrowed(address.filter, { field: by, value: name }) }
    if (!address.segment || address.segment === segment) return { segment }
    const sentences = data?.segments.find(({ id }) => id === segment)?.filter ?? []
    return { filter: [...(address.filter ?? []), ...sentences] }
  }
}
