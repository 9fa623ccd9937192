import { isDay } from '../../../../web/kit/period.ts'

export const onlyChoices = ['answers', 'words', 'money', 'promises'] as const

/** What of a line of time is shown, as it stands in the address; absent is everything. */
export interface LineAddress {
  kinds?: string[]
  channels?: string[]
  touchpoints?: string[]
  sources?: string[]
  way?: 'in' | 'out'
  words?: string
  /** First and last day. */
  since?: string
  to?: string
  only?: (typeof onlyChoices)[number]
  order?: string
  conversation?: string
  /** Begins with the last entry of this day, or with this entry. */
  at?: string
  entry?: string
}

export const lineParts = [
  'kinds', 'channels', 'touchpoints', 'sources', 'way', 'words', 'since', 'to', 'only', 'order', 'conversation', 'at', 'entry',
] as const // biome-ignore format: one glance

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readLineAddress(search: Record<string, unknown>): LineAddress {
  const { way, only, since, to, at } = search
  const isTurned = isDayText(since) && isDayText(to) && to < since
  const read: LineAddress = {
    kinds: names(search.kinds),
    channels: names(search.channels),
    touchpoints: names(search.touchpoints),
    sources: names(search.sources),
    way: way === 'in' || way === 'out' ? way : undefined,
    words: text(search.words),
    since: isDayText(since) && !isTurned ? since : undefined,
    to: isDayText(to) && !isTurned ? to : undefined,
    only: onlyChoices.find((one) => one === only),
    order: text(search.order),
    conversation: text(search.conversation),
    at: isDayText(at) ? at : undefined,
    entry: typeof search.entry === 'string' && isId.test(search.entry) ? search.entry : undefined,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** Whether anything narrows the line; where it begins does not. */
export function isNarrowed({ at, entry, ...rest }: LineAddress): boolean {
  return Object.keys(rest).length > 0
}

/** The address as the questions of the API want it. */
export function lineQuestion({ kinds, channels, touchpoints, sources, way, words, ...rest }: LineAddress) {
  const listed = (values: string[] | undefined) => values && JSON.stringify(values)
  return {
    kind: listed(kinds),
    channel: listed(channels),
    touchpoint: listed(touchpoints),
    source: listed(sources),
    direction: way,
    search: words,
    from: rest.since,
    until: rest.to && dayAfter(rest.to),
    only: rest.only,
    order: rest.order,
    conversation: rest.conversation,
  }
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** People mean the last day to be in, questions name the one after. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function names(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const texts = value.filter((one) => typeof one === 'string' && one !== '').slice(0, 50)
  return texts.length > 0 ? texts : undefined
}

function text(value: unknown): string | undefined {
  // Addresses read bare numbers as numbers; an order may be called 1234.
  const written = typeof value === 'number' ? String(value) : value
  return typeof written === 'string' && written.trim() !== '' ? written.trim().slice(0, 200) : undefined
}

function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}
