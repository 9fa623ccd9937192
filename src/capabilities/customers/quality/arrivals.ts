/** A source's rhythm, in hours in which something arrived. */
export interface Rhythm {
  hours: number
  lastAt: Date
  longestGapHours: number
  usualGapHours: number
}

/** Fewer hours with arrivals make no rhythm; an import comes once. */
const fewestHours = 24
/** If arrivals fell by chance, a silence beyond ln(100) usual gaps would come once in a hundred times. */
const unusual = Math.log(100)

/** arriving: as usual · silent: longer than ever in two months, and unusually long · once: it has no rhythm. */
export function arrivalState({ hours, lastAt, longestGapHours, usualGapHours }: Rhythm, now: Date) {
  if (hours < fewestHours) return 'once'
  const silent = (now.getTime() - lastAt.getTime()) / 3_600_000
  return silent > Math.max(longestGapHours, unusual * usualGapHours, 2) ? 'silent' : 'arriving'
}
