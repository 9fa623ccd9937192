import type { Surroundings, Wrong } from './problem.ts'
import { isPlaceholder, tidied } from './texts.ts'

type Told = string | number | boolean
const oldestAge = 115

/** A day on which somebody was born: a real one, not after today, not before people who may be alive. */
export function birthdayTrouble(trait: string, told: Told, { now }: Pick<Surroundings, 'now'>): Wrong[] {
  const wrong = dateTrouble(trait, told, { now })
  if (wrong.length > 0) return wrong
  const day = readDay(String(told))!.day
  if (day > now.toISOString().slice(0, 10)) return [{ problem: 'in the future' }]
  if (Number(day.slice(0, 4)) < now.getUTCFullYear() - oldestAge) return [{ problem: 'too long ago' }]
  return []
}

/** Days that programs write when they know none. */
const defaults = new Set(['1900-01-01', '1970-01-01', '1899-12-30', '2000-01-01'])

/** A calendar day; written otherwise than 2026-03-31 it is proposed so, if only one day can be meant. */
export function dateTrouble(trait: string, told: Told, { now }: Pick<Surroundings, 'now'>): Wrong[] {
  const write = (better: string | null) => ({ proposal: { traits: { [trait]: better } } })
  if (typeof told !== 'string') return [{ problem: 'not a date' }]
  if (isPlaceholder(told) || /^0000-00-00/.test(told)) return [{ problem: 'placeholder', ...write(null) }]
  const read = readDay(told)
  if (!read) return [{ problem: 'not a date' }]
  if (Number(read.day.slice(0, 4)) < 1900) return [{ problem: 'too long ago' }]
  if (Date.parse(read.day) > now.getTime() + 100 * 365 * 86_400_000) return [{ problem: 'in the future' }]
  if (defaults.has(read.day)) return [{ problem: 'default date' }]
  return read.isPlain ? [] : [{ problem: 'untidy', ...write(read.day) }]
}

/** The day, if there is exactly one that can be meant. */
function readDay(written: string): { day: string; isPlain: boolean } | undefined {
  const plain = tidied(written)
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(plain) ?? []
  if (iso) return isDay(iso) ? { day: iso, isPlain: iso === written || plain.length > 10 } : undefined
  const [, first, mark, second, year] = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/.exec(plain) ?? []
  if (!first || !second || !year) return
  const asDay = dayFrom(year, second, first)
  const asMonth = dayFrom(year, first, second)
  // 03.04.1990 has the day first wherever it is written with dots; with strokes both are in use.
  if (mark === '.' || asDay === asMonth || !asMonth) return asDay ? { day: asDay, isPlain: false } : undefined
  return asDay ? undefined : { day: asMonth, isPlain: false }
}

function dayFrom(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

function isDay(written: string): boolean {
  const at = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}

/** Opening hours and the like: `9:00` or `09:00-17:30`. */
export function hoursTrouble(trait: string, told: Told): Wrong[] {
  const plain = tidied(String(told))
  const write = (better: string | null) => ({ proposal: { traits: { [trait]: better } } })
  if (isPlaceholder(plain)) return [{ problem: 'placeholder', ...write(null) }]
  const times = plain.replaceAll(/\s*(?:–|—|-|to|bis)\s*/g, '-').split('-')
  const read = times.map(readTime)
  if (times.length > 2 || read.some((time) => time === undefined)) return [{ problem: 'not a time' }]
  const better = read.join('-')
  return better === told ? [] : [{ problem: 'untidy', ...write(better) }]
}

/** `9`, `9.30`, `9:30 pm`, `17 Uhr` as 09:00, 09:30, 21:30, 17:00. */
function readTime(written: string): string | undefined {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:uhr|h)?\s*(am|pm)?$/i.exec(written.trim()) ?? []
  if (hours === undefined) return
  const late = half?.toLowerCase() === 'pm' && Number(hours) < 12 ? 12 : 0
  const hour = half?.toLowerCase() === 'am' && Number(hours) === 12 ? 0 : Number(hours) + late
  if (hour > 24 || Number(minutes) > 59 || (hour === 24 && minutes !== '00')) return
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** A number that came as a text: `12`, `1,234.50`, `12,5`, `€ 12`. */
export function numberTrouble(trait: string, told: Told): Wrong[] {
  if (typeof told === 'number') return []
  const plain = tidied(String(told))
  if (isPlaceholder(plain) || typeof told === 'boolean')
    return [{ problem: 'placeholder', proposal: { traits: { [trait]: null } } }]
  const number = readNumber(plain.replaceAll(/^[€$£]\s*|\s*[€$£%]$/g, ''))
  return [
    {
      problem: 'text for a number',
      ...(number !== undefined && { proposal: { traits: { [trait]: number } } }),
    },
  ]
}

function readNumber(written: string): number | undefined {
  const plain = written.replaceAll(/[\s']/g, '')
  if (/^-?\d+(\.\d+)?$/.test(plain) && !/^-?\d{1,3}\.\d{3}$/.test(plain)) return Number(plain)
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return Number(plain.replaceAll(',', ''))
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  // 1,234 and 1.234 may mean either; 12,5 cannot.
  if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(plain)) return Number(plain.replace(',', '.'))
  return undefined
}
