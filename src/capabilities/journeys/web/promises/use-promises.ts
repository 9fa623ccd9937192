import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Address } from '../../../../web/client/address.ts'
import type { PromisesAddress } from './address.ts'

/** What this page shows, as its address says, and a way to change it in place. */
export function usePromises() {
  const address: Address & PromisesAddress = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: PromisesAddress) =>
    navigate({ to: '.', search: (now) => ({ ...now, ...part }), resetScroll: false, replace: true })
  return { address, change }
}
