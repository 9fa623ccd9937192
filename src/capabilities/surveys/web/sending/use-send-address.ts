import { useSearch } from '@tanstack/react-router'

/** Which list of which sending is open, as the address says. */
export function useSendAddress() {
  return useSearch({ from: '/inside/surveys/$survey/send' })
}
