const two = (n: number) => String(n).padStart(2, '0')

/** `2026-11-23`: the day so many days on, as the calendar on the wall shows it. */
export function dayIn(days: number, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

const morning = '09:00'

/** The instant of the morning of a day, where the person sits. */
export function morningOf(day: string): string {
  return instantOf(`${day}T${morning}`)
}

/** The instant of `2026-11-23T09:00` on the clock on the wall. */
export function instantOf(local: string): string {
  return new Date(local).toISOString()
}

/** `2026-11-23T09:00`: the morning so many days on. */
export function morningIn(days: number, now: Date): string {
  return `${dayIn(days, now)}T${morning}`
}
