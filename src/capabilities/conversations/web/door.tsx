import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../web/client/address.ts'
import { useMay } from '../../../web/client/session.ts'
import type { ConversationsAddress, Grouping } from './address.ts'

interface DoorProps {
  narrowed: ConversationsAddress
  /** Only those of one group of the report. */
  within?: { by: Grouping; key: string }
  children: ReactNode
}

/** The way from a number to the conversations it counts; plain words for who may not read them. */
export function Door({ narrowed, within, children }: DoorProps) {
  const { address } = useAddress()
  const mayRead = useMay('conversations:read')
  if (!mayRead) return children
  const isOwn = within?.by === 'theme' || within?.by === 'topic'
  const filter =
    within && !isOwn
      ? [...(address.filter ?? []), { field: within.by, values: [within.key] }]
      : address.filter
  const own = within && isOwn ? { [within.by]: within.key } : {}
  return (
    <Link to="/conversations" search={{ ...address, filter, ...narrowed, ...own }}>
      {children}
    </Link>
  )
}
