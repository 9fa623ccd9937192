import type { Channel } from './channels.ts'

/** What somebody said about one purpose, at one moment. */
export interface Said {
  channel: Channel
  given: boolean
  at: Date
}

/**
 * What counts for a channel now: the newest of what was said about it and about all channels together. A no for `any`
 * therefore covers every channel until something newer says otherwise; of two at the same moment the no counts.
 */
export function decisive<S extends Said>(said: readonly S[], channel: Channel): S | undefined {
  return said
    .filter((one) => one.channel === channel || one.channel === 'any')
    .reduce<S | undefined>((newest, one) => (newest && !isNewer(one, newest) ? newest : one), undefined)
}

function isNewer(one: Said, other: Said) {
  const later = one.at.getTime() - other.at.getTime()
  return later > 0 || (later === 0 && !one.given && other.given)
}
