import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { plusDays, startOf } from '../../../platform/period.ts'
import { findTouchpoint } from '../registry/store.ts'
import { seenDays } from '../seen-days.ts'
import { Voice } from './contract.ts'
import { type HeardRow, heardWeeks } from './facts.ts'
import type { Feeding, FeedOverride } from './feeds.ts'
import { namesOf, rowsOf } from './grid.ts'
import { settingsNow } from './settings.ts'

/** One touchpoint as the grid judges it, with what is heard there week by week. */
export async function showTouchpoint(context: Context, { id }: { id: string }) {
  const touchpoint = await findTouchpoint(context, id)
  const { rows, days, heard, feeding } = await rowsOf(context, [touchpoint])
  const { feeds } = await settingsNow(context)
  const weeks = await heardWeeks(context, { names: namesOf([touchpoint]), days })
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    row: rows[0]!,
    names: [touchpoint.name, ...touchpoint.alsoKnownAs],
    weeks: everyWeek(
      weeks.map((week) => ({ ...week, isSeen: feeding(week)?.method === 'observation' })),
      days.asOf,
    ),
    feeds: feedsHere(heard, feeding).map((feed) => ({ ...feed, isOwn: isOwn(feeds, { ...feed, id }) })),
  }
}

/** What feeds the columns here, by kind and scale; the channels of one kind together where they count alike. */
function feedsHere(heard: readonly HeardRow[], feeding: Feeding) {
  const alike = Map.groupBy(heard, (row) =>
    JSON.stringify([row.kind, row.scale, feeding(row)?.pattern, feeding(row)?.method]),
  )
  return [...alike.values()].flatMap((rows) => {
    const feed = feeding(rows[0]!)
    if (!feed) return []
    const { kind, scale } = rows[0]!
    return [
      {
        kind,
        scale,
        pattern: feed.pattern,
        method: feed.method,
        n90: rows.reduce((sum, { n90 }) => sum + n90, 0),
      },
    ]
  })
}

function isOwn(
  feeds: readonly FeedOverride[],
  { id, kind, scale }: { id: string; kind: string; scale: string },
) {
  return feeds.some((feed) => feed.touchpointId === id && feed.kind === kind && feed.scale === scale)
}

const weeksShown = 26

/** Weeks without anything are weeks too. */
function everyWeek(heard: readonly { week: string; n: number; isSeen: boolean }[], asOf: string) {
  const weeks = Map.groupBy(heard, ({ week }) => week)
  const sum = (rows: readonly { n: number }[]) => rows.reduce((all, { n }) => all + n, 0)
  return Array.from({ length: weeksShown }, (_, index) => {
    const from = plusDays(startOf(asOf, 'week'), 7 * (index + 1 - weeksShown))
    const rows = weeks.get(from) ?? []
    return {
      from,
      voices: sum(rows.filter(({ isSeen }) => !isSeen)),
      seen: sum(rows.filter(({ isSeen }) => isSeen)),
    }
  })
}

const Instant = z.string().transform((text) => new Date(text).toISOString())
const VoiceRow = Voice.omit({ customerId: true, at: true }).extend({ customer_id: z.string(), at: Instant })

/** The words of customers there, newest first: of the last quarter that has any of the touchpoint. */
export async function listVoices(context: Context, { id }: { id: string }) {
  const { name, alsoKnownAs } = await findTouchpoint(context, id)
  const { asOf } = await seenDays(context)
  const rows = await context.facts.query(
    VoiceRow,
    `SELECT id, occurred_at AS at, customer_id, kind, channel, scale, score, text, language
    FROM interactions FINAL
    WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
      AND has({names:Array(String)}, lowerUTF8(touchpoint::String)) AND direction = 'in' AND text != ''
    ORDER BY occurred_at DESC, id DESC LIMIT 1 BY id LIMIT 8`,
    {
      from: plusDays(asOf, -90),
      zone: context.settings.zone,
      names: [name, ...alsoKnownAs].map((one) => one.toLowerCase()),
    },
  )
  return { voices: rows.map(({ customer_id, ...voice }) => ({ ...voice, customerId: customer_id })) }
}
