import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Address, sharedByAllPages } from '../../../web/client/address.ts'
import { narrowing, readVoiceAddress, type VoiceAddress } from './address.ts'

/** The address of the Voice page, and ways to change it; a change can be undone with the browser's Back. */
export function useVoiceAddress() {
  const address: Address & VoiceAddress = useSearch({ from: '/inside/voice' })
  const navigate = useNavigate({ from: '/voice' })
  /** What is chosen once more is let go of. */
  const narrow = (part: VoiceAddress) =>
    navigate({
      search: (now) => ({ ...now, ...emptied, ...readVoiceAddress({ ...now, ...part, comment: undefined }) }),
      resetScroll: false,
    })
  /** Which comment is open goes without a step of Back for each. */
  const open = (comment: string | undefined) =>
    navigate({ search: (now) => ({ ...now, comment }), replace: true, resetScroll: false })
  const showAll = () => narrow(Object.fromEntries(narrowing.map((name) => [name, undefined])))
  const goTo = (search: Record<string, unknown>) =>
    navigate({
      search: {
        ...Object.fromEntries(sharedByAllPages.map((name) => [name, undefined])),
        ...emptied,
        ...search,
      } as VoiceAddress,
      resetScroll: false,
    })
  return { address, narrow, open, showAll, goTo }
}

const emptied = Object.fromEntries(
  [...narrowing, 'order', 'comment', 'label'].map((name) => [name, undefined]),
) as VoiceAddress

/** Whether anything beside the page's period narrows the comments. */
export function isNarrowed(address: Address & VoiceAddress): boolean {
  return narrowing.some((name) => address[name] !== undefined)
}
