import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { segmentsQuery } from '../../../web/client/QuestionBar.tsx'
import type { Metric } from '../contract.ts'
import { narrowed } from './narrowed.ts'

/** Opens the answers of one group. A segment within a segment means both, so its sentences join the filter. */
export function useGroupDoor({ scale, wording }: Metric, by: string) {
  const navigate = useNavigate()
  const { address } = useAddress()
  const { data } = useQuery(segmentsQuery)
  return ({ name, segment }: { name: string; segment: string | null }) => {
    const sentences = data?.segments.find(({ id }) => id === segment)?.filter ?? []
    const within = segment
      ? address.segment
        ? { filter: [...(address.filter ?? []), ...sentences] }
        : { segment }
      : { filter: narrowed(address.filter, { field: by, value: name }) }
    return navigate({
      to: '/scores/$scale/answers',
      params: { scale },
      search: { ...within, wording: wording || undefined },
    })
  }
}
