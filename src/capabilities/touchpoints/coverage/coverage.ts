import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { sourcesFor } from '../../../platform/facts/rollups/daily.ts'
import { plusDays } from '../../../platform/period.ts'
import { showGrid } from '../grid/grid.ts'
import { patterns } from '../listening.ts'
import { loadRecognition } from '../recognition/load.ts'
import { recognitionSql } from '../recognition/rule-sql.ts'
import { listChannels } from '../registry/channels.ts'
import { touchpointsIn } from '../registry/store.ts'
import { lastDays, seenDays } from '../seen-days.ts'
import type { Silent } from './contract.ts'

const Count = z.coerce.number()
const Group = z.object({
  source: z.string(),
  kind: z.string(),
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  n: Count,
  last: z.string(),
})
const mostGroups = 200

/** What is recognised by no rule of today, though it may be waiting for the rules to be applied to the past. */
export async function listUnrecognised(context: Context) {
  const days = await seenDays(context)
  const { steps, touchpoint, stage } = recognitionSql(await loadRecognition(context.db), 'now')
  const rows = await context.facts.query(
    Group.extend({ total: Count }),
    `SELECT source, kind, name, now_touchpoint AS touchpoint, now_stage AS stage, n, last, sum(n) OVER () AS total FROM (
      WITH ${steps}
      SELECT source, kind, name, ${touchpoint}, ${stage},
        count() AS n, toDate(max(occurred_at), {zone:String})::String AS last
      FROM interactions FINAL
      WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
        AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})
        AND (touchpoint = '' OR stage = '')
        AND (${touchpoint} = '' OR ${stage} = '')
      GROUP BY source, kind, name, ${touchpoint}, ${stage}
    ) ORDER BY n DESC, source, kind, name LIMIT ${mostGroups}`,
    { ...lastDays(days, 90), zone: context.settings.zone },
  )
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    total: rows[0]?.total ?? 0,
    groups: rows.map(({ total, last, ...group }) => ({ ...group, lastDay: last })),
  }
}

export async function listSilent(context: Context) {
  const { asOf, isHistory, rows } = await showGrid(context)
  const silent = rows.flatMap(({ id, name, cells }) =>
    patterns.flatMap((pattern): Silent[] => {
      const { state, rhythm, lastDay, lastSeenDay } = cells[pattern]
      const last = lastDay ?? lastSeenDay
      if (state !== 'silent' || !rhythm || !last) return []
      return [{ touchpointId: id, name, pattern, lastDay: plusDays(asOf, -rhythm.now), ...rhythm }]
    }),
  )
  return { asOf, isHistory, silent: silent.toSorted((a, b) => b.now / b.usualGap - a.now / a.usualGap) }
}

export async function listUnmeasured(context: Context) {
  const { asOf, isHistory, rows } = await showGrid(context)
  const never = rows.filter(({ cells }) => patterns.every((pattern) => cells[pattern].lastDay === null))
  const touchpoints = never.map(({ id, name, cells, plans }) => ({
    touchpointId: id,
    name,
    seen90: patterns.reduce((sum, pattern) => sum + cells[pattern].seen90, 0),
    isPlanned: patterns.some((pattern) => plans[pattern]),
  }))
  return { asOf, isHistory, touchpoints: touchpoints.toSorted((a, b) => b.seen90 - a.seen90) }
}

const SourceSeen = z.object({ name: z.string(), n90: Count, last: z.string() })

/** Sources that never sent anything are known to the sources' own page; here are those that stopped. */
export async function listUnheard(context: Context) {
  const days = await seenDays(context)
  const period = lastDays(days, 365)
  const { channels } = await listChannels(context)
  const touchpoints = await touchpointsIn(context)
  const having = (channel: string) =>
    touchpoints
      .filter(({ channels }) => channels.some((one) => one.toLowerCase() === channel.toLowerCase()))
      .map(({ name }) => name)
  const sources = await context.facts.query(
    SourceSeen,
    `SELECT source::String AS name, sumIf(n, day >= {recent:Date}) AS n90, max(day)::String AS last
    FROM ${sourcesFor(days.pending, period).interactions} GROUP BY name HAVING n90 = 0 ORDER BY last DESC, name`,
    { ...period, recent: lastDays(days, 90).from, zone: context.settings.zone, pending: days.pending },
  )
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    channels: channels
      .filter(({ n90 }) => n90 === 0)
      .map(({ name, n90, lastDay }) => ({ name, n90, lastDay, touchpoints: having(name) })),
    sources: sources.map(({ name, n90, last }) => ({ name, n90, lastDay: last, touchpoints: [] })),
  }
}
