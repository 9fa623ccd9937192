import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { type Pattern, patterns } from '../listening.ts'
import type { Plan, Touchpoint } from '../registry/contract.ts'
import { stagesIn } from '../registry/stages.ts'
import { touchpointsIn } from '../registry/store.ts'
import { seenDays } from '../seen-days.ts'
import { cellOf } from './cells.ts'
import type { GridCell, GridRow } from './contract.ts'
import { type HeardRow, heardRows, type KnownNames } from './facts.ts'
import { type Feeding, feedingBy } from './feeds.ts'
import { heardOf, judgeCell, judgeTouchpoint } from './judge.ts'
import { settingsNow } from './settings.ts'

/** The grid of the whole registry; touchpoints that are retired are listened to no more and left out. */
export async function showGrid(context: Context) {
  const [all, stages] = await Promise.all([touchpointsIn(context), stagesIn(context)])
  const touchpoints = all.filter(({ status }) => status !== 'retired')
  const { rows, days } = await rowsOf(context, touchpoints)
  const counted = (standing: GridRow['standing']) => rows.filter((row) => row.standing === standing).length
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    stages,
    rows,
    counts: {
      touchpoints: rows.length,
      listenedTo: counted('listened to'),
      goneSilent: counted('gone silent'),
      holes: counted('hole'),
    },
  }
}

/** Rows of the grid for these touchpoints, what they were made of, and the days as of which they are judged. */
export async function rowsOf(context: Context, touchpoints: readonly Touchpoint[]) {
  const [days, { feeds }] = await Promise.all([seenDays(context), settingsNow(context)])
  const heard = await heardRows(context, { names: namesOf(touchpoints), days })
  const own = Map.groupBy(heard, ({ id }) => id)
  const judging = { asOf: days.asOf, dayOf: dayIn(context.settings.zone), feeding: feedingBy(feeds) }
  const rows = touchpoints.map((one) => rowOf(one, own.get(one.id) ?? [], judging))
  return { rows, days, heard, feeding: judging.feeding }
}

export function namesOf(touchpoints: readonly Touchpoint[]): KnownNames {
  const pairs = touchpoints.flatMap(({ id, name, alsoKnownAs }) =>
    [name, ...alsoKnownAs].map((one) => [one.toLowerCase(), id] as const),
  )
  return { known: pairs.map(([known]) => known), ids: pairs.map(([, id]) => id) }
}

interface Judging {
  asOf: string
  dayOf: (instant: Date) => string
  feeding: Feeding
}

function rowOf(
  touchpoint: Touchpoint,
  heard: readonly HeardRow[],
  { asOf, dayOf, feeding }: Judging,
): GridRow {
  const parts = eachPattern((pattern) => ({
    ...cellOf(heard, pattern, feeding),
    plan: planned(touchpoint.plans[pattern], dayOf),
  }))
  const isAttended = patterns.some((pattern) => parts[pattern].plan || heardOf(parts[pattern]))
  const { standing, cells } = judgeTouchpoint(
    eachPattern((pattern) => judgeCell(parts[pattern], asOf)),
    isAttended,
  )
  const shown = eachPattern((pattern): GridCell => {
    const { voice, behaviour, methods } = parts[pattern]
    return {
      ...cells[pattern],
      heardBy: methods,
      n90: voice?.n90 ?? 0,
      lastDay: voice?.lastDay ?? null,
      seen90: behaviour?.n90 ?? 0,
      lastSeenDay: behaviour?.lastDay ?? null,
    }
  })
  return { ...touchpoint, standing, cells: shown }
}

function planned(plan: Plan | null, dayOf: (instant: Date) => string) {
  return plan && { methods: plan.methods, cadence: plan.cadence, sinceDay: dayOf(new Date(plan.since)) }
}

function eachPattern<T>(of: (pattern: Pattern) => T): Record<Pattern, T> {
  return { past: of('past'), present: of('present'), potential: of('potential') }
}
