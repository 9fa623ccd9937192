import { useAddress } from '../../../web/client/address.ts'
import { narrowed } from './narrowed.ts'

/** How the address changes on the way to one group. A segment within a segment means both: the second joins the filter. */
export function useGroupDoor(by: string) {
  const { address } = useAddress()
  return ({ name, segment }: { name: string; segment: string | null }) => {
    if (!segment) return { filter: narrowed(address.filter, { field: by, value: name }) }
    if (!address.segment || address.segment === segment) return { segment }
    return { filter: narrowed(address.filter, { field: 'segment', value: segment }) }
  }
}
