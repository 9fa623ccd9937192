import type { ReactNode } from 'react'

/** Words for screen readers where the eye needs none. */
export function OnlyHeard({ children }: { children: ReactNode }) {
  return <span className="only-heard">{children}</span>
}
