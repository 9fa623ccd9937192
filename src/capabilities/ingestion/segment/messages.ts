import type { Incoming } from '../incoming.ts'
import { firstText, type Json } from './values.ts'

const message = /^(?:live[ _]chat[ _])?message[ _](sent|received)$/i

export const messageTexts = ['message_body', 'message', 'body', 'text']

/**
 * A turn of a chat, in the words of Segment's live chat events. Who wrote it is what `message_author` says; without it the
 * customer sent what was sent and received what we wrote.
 */
export function readMessage(event: string, properties: Json): Partial<Incoming> | undefined {
  const done = message.exec(event)?.[1]?.toLowerCase()
  const text = firstText(properties, ...messageTexts)
  if (!done || !text) return undefined
  const author = firstText(properties, 'message_author')?.toLowerCase()
  const isOurs = author === undefined ? done === 'received' : author !== 'customer' && author !== 'user'
  return {
    kind: 'message',
    text,
    ...(properties.direction === undefined && { direction: isOurs ? 'out' : 'in' }),
  }
}
