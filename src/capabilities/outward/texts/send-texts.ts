import type { Context } from '../../../platform/context.ts'
import { Conflict, Unavailable } from '../../../platform/errors.ts'
import { type Carried, type Carrier, leave } from '../messages/leave.ts'
import type { Outcome, OutgoingText } from '../messages/outgoing.ts'
import type { Reply } from '../safe-http/post.ts'
import { wayTrouble } from '../safe-http/url.ts'
import { callbackFor } from './callback.ts'
import { requestOf, tellProvider } from './providers.ts'
import { findProvider, markProvider, type ProviderRow, type TextChannel } from './store.ts'

/**
 * Sends text or WhatsApp messages by the provider of the channel; all else is as with `sendMails`. Taken by the provider
 * is `sent`; that it arrived is heard later, where the provider reports it.
 */
export async function* sendTexts(
  context: Context,
  channel: TextChannel,
  texts: AsyncIterable<OutgoingText> | Iterable<OutgoingText>,
): AsyncGenerator<Outcome, void, void> {
  const row = await findProvider(context, channel)
  if (!row)
    throw new Conflict('No such messages can be sent yet.', { fix: 'Set a provider under Settings, Mail.' })
  yield* leave(context, texts, carrierOf(context, row))
}

const tellEveryMs = 10_000

function carrierOf(context: Context, row: ProviderRow): Carrier<OutgoingText> {
  const request = requestOf(context, row)
  let toldWell = Number.NEGATIVE_INFINITY
  return {
    channel: row.channel,
    perMinute: row.per_minute,
    close: () => undefined,
    async carry({ reference, to, text }) {
      const values = { to, text, reference, callback: callbackFor(context, reference) }
      const reply = await tellProvider(context, request, values).catch(async (error: unknown) => {
        throw await troubleOf(context, row.channel, wayTrouble(error))
      })
      const carried = carriedBy(reply)
      if (!carried)
        throw await troubleOf(
          context,
          row.channel,
          `It answered ${reply.status}: ${reply.body.slice(0, 200)}`,
        )
      if ('sent' in carried && performance.now() - toldWell > tellEveryMs) {
        toldWell = performance.now()
        await markProvider(context, row.channel, undefined)
      }
      return carried
    },
  }
}

async function troubleOf(context: Context, channel: TextChannel, said: string) {
  const message = `The provider could not be used. ${said}`
  const fix = 'Look at its address, its key and the balance of the account.'
  await markProvider(context, channel, { message, fix })
  return new Unavailable(message, { fix })
}

/** 401, 402, 403 and 404 are about the account; undefined for these. */
function carriedBy({ status, body }: Reply): Carried | undefined {
  if (status >= 200 && status < 300) return { sent: true }
  if (status === 429 || status >= 500) return { later: `The provider answered ${status}.` }
  if ([400, 409, 410, 422].includes(status))
    return { failed: `The provider answered ${status}: ${body.slice(0, 200)}` }
  return undefined
}
