/** The times that came with an event, and when it happened by our clock; ms since 1970. */
export interface Times {
  original: number | undefined
  sent: number | undefined
  occurred: number
}

/**
 * A device whose clock is wrong is wrong about both times alike, so the time between “happened” and “sent” can be trusted:
 * occurred = received − (sent − original). Without `sent` the original time counts as it is; without both it happened now.
 */
export function repairClock({
  original,
  sent,
  received,
}: {
  original?: number
  sent?: number
  received: number
}): Times {
  const occurred =
    original === undefined ? received : sent === undefined ? original : received - (sent - original)
  return { original, sent, occurred }
}

const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** An instant as Segment's clients write it: ISO 8601 (UTC unless it says otherwise) or ms since 1970. */
export function readInstant(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'string' || !isoDate.test(value)) return undefined
  const says = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) && value.length > 10
  const instant = Date.parse(says ? value : `${value.length > 10 ? value : `${value}T00:00`}Z`)
  return Number.isNaN(instant) ? undefined : instant
}
