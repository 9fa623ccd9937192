import type { Context } from '../../platform/context.ts'
import { findSender } from './mail/store.ts'
import type { MessageChannel } from './messages/outgoing.ts'
import { listProviders } from './texts/store.ts'

export interface Readiness {
  isReady: boolean
  /** What is missing or wrong, as a sentence; empty where it is ready. */
  why: string
  /** How many leave in a minute, for saying how long a sending takes. */
  perMinute: number
}

/** Which ways out are set up, for whoever plans a sending. */
export async function readyChannels(context: Context): Promise<Record<MessageChannel, Readiness>> {
  const [sender, providers] = await Promise.all([findSender(context), listProviders(context)])
  const provider = (channel: MessageChannel) => providers.find((one) => one.channel === channel)
  return {
    email: readiness(sender, 'No mail account is set yet: see Settings, Mail.'),
    sms: readiness(provider('sms'), 'No provider of text messages is set yet: see Settings, Mail.'),
    whatsapp: readiness(
      provider('whatsapp'),
      'No provider of WhatsApp messages is set yet: see Settings, Mail.',
    ),
  }
}

function readiness(row: { trouble: string; per_minute: number } | undefined, missing: string): Readiness {
  if (!row) return { isReady: false, why: missing, perMinute: 0 }
  return { isReady: true, why: row.trouble, perMinute: row.per_minute }
}
