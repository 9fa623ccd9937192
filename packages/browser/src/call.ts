/** Plain values that JSON can carry. */
export type Properties = Record<string, unknown>

/** One call as Segment's specification writes it. */
export interface Call {
  type: 'page' | 'track' | 'identify' | 'group'
  name?: string
  event?: string
  groupId?: string
  properties?: Properties
  traits?: Properties
}

/** A call on its way. */
export interface Sent extends Call {
  messageId: string
  originalTimestamp: string
  userId?: string
  anonymousId: string
  context: Properties
}

const version = '0.1.0'
const campaignPrefix = 'utm_'

/** Where the visitor is and what they read with; of the address only the path and the campaign. */
export function surroundings(): Properties {
  const { pathname, origin, search } = location
  const campaign: Properties = {}
  for (const [key, value] of new URLSearchParams(search)) {
    if (key.startsWith(campaignPrefix)) campaign[key.slice(campaignPrefix.length)] = value
  }
  // Segment calls utm_campaign the name.
  if (campaign.campaign) campaign.name = campaign.campaign
  return {
    page: {
      path: pathname,
      url: origin + pathname,
      title: document.title,
      referrer: document.referrer.split('?')[0],
    },
    ...(Object.keys(campaign).length > 0 && { campaign }),
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userAgent: navigator.userAgent,
    library: { name: '@attune/browser', version },
  }
}
