const dayMs = 86_400_000
/** As the server warns of it. */
const staleAfterDays = 180

/** How old evidence is: in days, and whether it says little of today. Null where nobody said of when it is. */
export function ageOf(day: string | null, today: string): { days: number; isStale: boolean } | null {
  if (day === null) return null
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / dayMs))
  return { days, isStale: days > staleAfterDays }
}

/** In the unit people say it in: days up to two weeks, weeks up to two months, months up to two years, years. */
export function ageInUnits(days: number): { unit: 'days' | 'weeks' | 'months' | 'years'; count: number } {
  if (days < 14) return { unit: 'days', count: days }
  if (days < 61) return { unit: 'weeks', count: Math.round(days / 7) }
  if (days < 730) return { unit: 'months', count: Math.round(days / 30.44) }
  return { unit: 'years', count: Math.floor(days / 365.25) }
}
