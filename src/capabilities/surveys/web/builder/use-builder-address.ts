import { useNavigate, useSearch } from '@tanstack/react-router'
import type { BuilderAddress } from './address.ts'

const parts = ['question', 'view', 'language'] as const

/** What is open here, and a way to open something else; only another view is a step of the browser's Back. */
export function useBuilderAddress() {
  const address: BuilderAddress = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: { [Part in keyof BuilderAddress]?: BuilderAddress[Part] | undefined }) =>
    navigate({
      to: '.',
      // Every part by name, also those that went: what is not named is kept by the router.
      search: (now) => {
        const all: Record<string, unknown> = { ...now, ...part }
        return { ...now, ...Object.fromEntries(parts.map((name) => [name, all[name]])) }
      },
      resetScroll: false,
      replace: !('view' in part),
    })
  return { address, change }
}
