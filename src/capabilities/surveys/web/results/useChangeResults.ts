import { useNavigate } from '@tanstack/react-router'
import type { ResultsAddress } from './address.ts'

/** Changes how the results are looked at; the rest of the address stays, and so does the place on the page. */
export function useChangeResults() {
  const navigate = useNavigate({ from: '/surveys/$survey/results' })
  return (part: Partial<ResultsAddress>) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
}
