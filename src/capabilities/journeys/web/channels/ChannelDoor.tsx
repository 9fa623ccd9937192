import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { useMay } from '../../../../web/client/session.ts'
import type { ConversationsAddress } from '../../../conversations/web/address.ts'

interface ChannelDoorProps {
  channel: string
  narrowed?: ConversationsAddress
  children: ReactNode
}

/** The way to the conversations of a channel; plain words for who may not read them. */
export function ChannelDoor({ channel, narrowed = {}, children }: ChannelDoorProps) {
  const { address } = useAddress()
  if (!useMay('conversations:read')) return children
  const filter = [...(address.filter ?? []), { field: 'channel', values: [channel] }]
  return (
    <Link to="/conversations" search={{ ...address, filter, ...narrowed }}>
      {children}
    </Link>
  )
}
