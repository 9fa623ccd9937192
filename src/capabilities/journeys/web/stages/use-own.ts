import { useNavigate } from '@tanstack/react-router'
import type { StagesAddress } from './address.ts'

/** Changes what the page of stages shows beside the period and the filter. */
export function useOwn() {
  const navigate = useNavigate({ from: '/journeys/stages' })
  return (part: StagesAddress) => navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
}
