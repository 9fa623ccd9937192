import type { Context } from '../../../platform/context.ts'
import { inOrder } from '../../../statistics/quantile.ts'
import { instancesIn, momentOf } from '../instances/make.ts'
import { type Part, partsOf } from '../instances/parts.ts'
import { casesOf } from '../instances/read.ts'
import { measuredShare } from '../measured.ts'
import type { Definition } from './definition.ts'

/** So many parts are walked while somebody waits; of more, some from all over stand for all. */
const mostParts = 4

/** What a definition finds in the facts as they are, without keeping any of it. */
export async function previewJourney(context: Context, { definition }: { definition: Definition }) {
  const parts = await partsOf(context, definition, null)
  const chosen = someOf(parts.length)
  const moment = momentOf(context)
  const made = { journeyId: 'preview', built: 0, definition }
  const rows: ReturnType<typeof instancesIn> = []
  for (const at of chosen) {
    const whose = { after: parts[at - 1]?.until ?? '', from: '', until: parts[at]!.until }
    for (const one of await casesOf(context, definition, whose)) rows.push(...instancesIn(one, made, moment))
  }
  const counted = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const open = counted('open')
  return {
    journeys: Math.round(rows.length * scaleOf(parts, chosen)),
    isEstimate: chosen.length < parts.length,
    endedWell: measuredShare(counted('success'), rows.length - open),
    open,
    medianSteps: medianOf(rows.map(({ path }) => path.length)),
    steps: most(rows.flatMap(({ path }) => path)).map(([name, n]) => ({ name, n })),
    paths: most(rows.map(({ path }) => JSON.stringify(path)))
      .slice(0, 5)
      .map(([path, n]) => ({ path: JSON.parse(path) as string[], n })),
  }
}

function someOf(parts: number): number[] {
  const n = Math.min(parts, mostParts)
  return Array.from({ length: n }, (_, index) => Math.floor((index * parts) / n))
}

function scaleOf(parts: readonly Part[], chosen: readonly number[]): number {
  const all = parts.reduce((sum, { cases }) => sum + cases, 0)
  const seen = chosen.reduce((sum, at) => sum + parts[at]!.cases, 0)
  return seen === 0 ? 1 : all / seen
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return inOrder(values)[Math.floor((values.length - 1) / 2)] ?? null
}

const mostShown = 40

/** How often each came, most frequent first, then by name. */
function most(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostShown)
}
