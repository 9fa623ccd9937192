import type { Context } from '../../../../platform/context.ts'
import { Invalid } from '../../../../platform/errors.ts'
import { recordsOf, somebody } from '../erasure/whom.ts'
import type { EveryRoom } from '../every-room.ts'
import { asHtml } from './as-html.ts'
import { asJson } from './as-json.ts'
import { allInteractions } from './facts.ts'

export const formats = ['json', 'html'] as const
export type Format = (typeof formats)[number]

/** Everything about one person, before it is written down in a format. */
export interface Held {
  customerId: string
  madeAt: Date
  zone: string
  /** By heading, from every room. */
  rooms: Record<string, unknown[]>
  interactions: AsyncIterable<Record<string, unknown>>
}

export function readFormat(asked: string | undefined): Format {
  const format = formats.find((one) => one === (asked ?? 'json'))
  if (format) return format
  throw new Invalid(`There is no export as “${asked}”.`, {
    field: 'format',
    fix: `Use ${formats.join(' or ')}.`,
  })
}

/** All of it as text, piece by piece. */
export async function* exportOf(
  context: Context,
  every: EveryRoom,
  { customerId, format }: { customerId: string; format: Format },
): AsyncGenerator<string> {
  const family = await recordsOf(context, customerId)
  const who = await somebody(context, family)
  const rooms: Record<string, unknown[]> = {}
  for (const room of every.personal()) {
    for (const [heading, held] of Object.entries(await room.held(context, who)))
      rooms[heading] = [...(rooms[heading] ?? []), ...held]
  }
  const held: Held = {
    customerId,
    madeAt: context.now(),
    zone: context.settings.zone,
    rooms,
    interactions: allInteractions(context, family),
  }
  yield* format === 'json' ? asJson(held) : asHtml(held)
}

export function fileNameOf(customerId: string, format: Format): string {
  return `what-we-hold-${customerId.slice(0, 8)}.${format}`
}
