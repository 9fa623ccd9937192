const minutes = 60_000
const hours = 60 * minutes

/** How long to wait after the first, second … attempt: mail servers that put strangers off want a few minutes first. */
const waits = [5 * minutes, 15 * minutes, hours, 4 * hours, 12 * hours, 24 * hours]

/** When a message that was put off is tried again; undefined once it has been tried often enough. */
export function putOff(now: Date, attempts: number): Date | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}
