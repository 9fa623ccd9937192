import type { Incoming } from '../incoming.ts'
import { firstText, type Json, objectAt, textAt } from './values.ts'

/**
 * What the client says about page, campaign, device and place. The IP address is not kept at all, and of addresses of pages
 * only the path: query strings carry tokens and e-mail addresses.
 */
export function readSurroundings(context: Json, type: string): Partial<Incoming> & { seen: Json } {
  const page = objectAt(context.page)
  const campaign = objectAt(context.campaign)
  const agent = textAt(context.userAgent)
  const seen: Json = {
    page_path: textAt(page.path),
    page_title: textAt(page.title),
    referrer: withoutQuery(textAt(page.referrer)),
    campaign_source: textAt(campaign.source),
    campaign_medium: textAt(campaign.medium),
    campaign_name: textAt(campaign.name),
    device: deviceOf(agent, objectAt(context.device)),
    library: textAt(objectAt(context.library).name),
  }
  return {
    language: textAt(context.locale)?.slice(0, 20).split(/[-_]/)[0]?.toLowerCase(),
    country: countryOf(objectAt(context.location)),
    channel:
      firstText(context, 'channel') === undefined ? channelOf(type, seen, agent) : usualChannel(context),
    sessionId: firstText(context, 'sessionId', 'session_id'),
    accountId: firstText(context, 'groupId'),
    seen,
  }
}

/** RudderStack's `channel` says which of its libraries sent it, not where the customer was. */
function usualChannel(context: Json): string | undefined {
  const channel = textAt(context.channel)
  if (channel === 'mobile') return 'app'
  return channel === 'server' ? undefined : channel
}

function channelOf(
  type: string,
  { library, page_path }: Json,
  agent: string | undefined,
): string | undefined {
  if (type === 'screen' || /ios|android|swift|kotlin|react-native|flutter/i.test(String(library ?? '')))
    return 'app'
  return page_path !== undefined || agent?.startsWith('Mozilla/') ? 'web' : undefined
}

function countryOf(location: Json): string | undefined {
  const code = firstText(location, 'countryCode', 'country_code', 'country')
  return code && code.length <= 60 ? code : undefined
}

/** The class of device, never the full user agent: together with the time that is nearly a fingerprint. */
export function deviceOf(agent: string | undefined, device: Json): string | undefined {
  const type = textAt(device.type)?.toLowerCase()
  if (!agent) return type === 'ios' || type === 'android' ? 'phone' : type
  if (/bot|crawl|spider|slurp/i.test(agent)) return 'bot'
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(agent)) return 'tablet'
  if (/Mobi|iPhone/i.test(agent)) return 'phone'
  return agent.startsWith('Mozilla/') ? 'computer' : undefined
}

function withoutQuery(address: string | undefined): string | undefined {
  return address?.split(/[?#]/)[0]
}
