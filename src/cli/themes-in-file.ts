import { type Discovery, discoverThemes, fewestTexts } from '../language/themes/discover.ts'
import { type Emerging, emergingIn } from '../language/themes/emerging.ts'
import { daysBetween, plusDays, startOf, stepsOf } from '../platform/period.ts'

type Label = 'negative' | 'neutral' | 'positive'

/** The comments of a file as they were read. */
export interface Told {
  lines: readonly { line: number; text: string; day: string | null }[]
  /** What the comments say, part by part, masked, with its place in meaning. */
  parts: readonly { comment: number; masked: string; label: Label; embedding: Float32Array }[]
  isTimed: boolean
}

export interface ThemeInFile {
  id: string
  name: string
  words: string[]
  /** Comments that speak about it, and their share of all; a comment may speak about several. */
  size: number
  share: number
  /** Shares of what is said about it; null where nothing is. */
  sentiment: Record<Label, number>
  /** Line numbers, the most central first. */
  examples: number[]
  trend: { from: string; n: number }[]
  /** Grows in the last days: the day it began, how many times the usual, and the share of such findings that chance explains. */
  emerging: { since: string; ratio: number; q: number } | null
}

export interface ThemesReport {
  n: number
  themes: ThemeInFile[]
  /** Comments that speak about no theme. */
  unassigned: number
}

/** What the comments of a file are about. Under twenty there are no themes. */
export function themesInFile(told: Told, { k }: { k?: number }) {
  const { lines, parts } = told
  const n = lines.length
  if (n < fewestTexts)
    return { report: { n, themes: [], unassigned: n } satisfies ThemesReport, told, every: null }
  const found = discoverThemes(
    parts.map(({ masked }) => masked),
    parts.map(({ embedding }) => embedding),
    { k },
  )
  const members = membersOf(told, found)
  const days = told.isTimed ? daysOf(told) : null
  const emerging = days ? emergingNow(told, members, days) : []
  const themes = found.themes.map(({ name, words, examples }, theme): ThemeInFile => {
    const own = members[theme] as number[]
    return {
      id: `t${theme + 1}`,
      name,
      words,
      size: own.length,
      share: own.length / n,
      sentiment: feelingsOf(told, found, theme),
      examples: [...new Set(examples.map((part) => lines[parts[part]!.comment]!.line))],
      trend: days ? trendOf(told, own, days) : [],
      emerging: emerging[theme] ?? null,
    }
  })
  const unassigned = n - new Set(members.flat()).size
  return {
    report: { n, themes: themes.toSorted((a, b) => b.size - a.size), unassigned } satisfies ThemesReport,
    told,
    every: days?.every ?? null,
  }
}

/** The comments that speak about each theme, in their order. */
function membersOf({ parts }: Told, { themes, assigned }: Discovery): number[][] {
  const members = themes.map(() => new Set<number>())
  parts.forEach(({ comment }, i) => {
    members[assigned[i] as number]?.add(comment)
  })
  return members.map((own) => [...own])
}

function feelingsOf({ parts }: Told, { assigned }: Discovery, theme: number): Record<Label, number> {
  const counts = { negative: 0, neutral: 0, positive: 0 }
  let all = 0
  parts.forEach(({ label }, i) => {
    if (assigned[i] !== theme) return
    counts[label]++
    all++
  })
  const { negative, neutral, positive } = counts
  return { negative: negative / all, neutral: neutral / all, positive: positive / all }
}

interface Days {
  first: string
  last: string
  count: number
  every: 'day' | 'week' | 'month'
}

/** Days for up to two months, weeks for up to two years, months beyond. */
function daysOf({ lines }: Told): Days | null {
  let [first, last] = ['', '']
  for (const { day } of lines) {
    if (day === null) continue
    if (first === '' || day < first) first = day
    if (day > last) last = day
  }
  if (first === '') return null
  const count = daysBetween(first, last) + 1
  return { first, last, count, every: count <= 62 ? 'day' : count <= 731 ? 'week' : 'month' }
}

function trendOf({ lines }: Told, own: readonly number[], { first, last, every }: Days) {
  const counts = new Map(stepsOf({ from: first, until: plusDays(last, 1) }, every).map((from) => [from, 0]))
  for (const comment of own) {
    const { day } = lines[comment]!
    if (day === null) continue
    const from = startOf(day, every)
    counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  return [...counts].map(([from, n]) => ({ from, n }))
}

/** A history of hundreds of years is no history of comments. */
const mostDays = 40_000

/** What is unusual on the last day, by what was usual before. */
function emergingNow(told: Told, members: readonly number[][], days: Days): ThemeInFile['emerging'][] {
  if (days.count > mostDays) return []
  const place = (day: string) => daysBetween(days.first, day)
  const all = new Int32Array(days.count)
  const countIn = (comments: Iterable<number>, into: Int32Array) => {
    for (const comment of comments) {
      const { day } = told.lines[comment]!
      if (day !== null) into[place(day)]! += 1
    }
    return into
  }
  countIn(told.lines.keys(), all)
  const weekday = daysBetween('2024-01-01', days.first)
  const series = members.map((own) => {
    const hits = countIn(own, new Int32Array(days.count))
    return Array.from(hits, (one, i) => ({ hits: one, n: all[i]!, weekday: (((weekday + i) % 7) + 7) % 7 }))
  })
  return emergingIn(series).map((found) => toldNow(found.at(-1), days))
}

function toldNow(found: Emerging | undefined, { first }: Days): ThemeInFile['emerging'] {
  if (!found || found.until !== null) return null
  return { since: plusDays(first, found.since), ratio: found.ratio, q: found.q }
}
