import { useNavigate, useSearch } from '@tanstack/react-router'
import { type LineAddress, lineParts, readLineAddress } from './address.ts'

/** What of the line of this page is shown; a change can be undone with the browser's Back. */
export function useLineAddress() {
  const address = readLineAddress(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (part: Partial<LineAddress>) =>
    navigate({
      to: '.',
      search: (now: Record<string, unknown>) => {
        const read: Record<string, unknown> = { ...readLineAddress({ ...now, ...part }) }
        return { ...now, ...Object.fromEntries(lineParts.map((name) => [name, read[name]])) }
      },
      resetScroll: false,
    })
  return { address, change }
}
