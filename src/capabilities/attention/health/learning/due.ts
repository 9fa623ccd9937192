import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { isOwn } from '../features/histories.ts'
import type { KeptModel } from './store.ts'

const hour = 3_600_000
const day = 24 * hour
/** A little less than a week, so that it stays on the same night. */
const aWeek = 6.9 * day

/** Weekly; daily while there is nothing learned or only once; and not while words that just came in are being read. */
export async function isDue(context: Context, models: readonly KeptModel[]): Promise<boolean> {
  const [latest] = models
  if (!latest) return !(await isBeingRead(context))
  const learnedOnce = models.filter(({ method }) => method === 'learned').length < 2
  const pause = latest.method === 'points' || learnedOnce ? 0.9 * day : aWeek
  const isPast = context.now().getTime() - latest.madeAt.getTime() > pause
  return isPast && !(await isBeingRead(context))
}

const Unread = z.object({ unread: z.coerce.number(), all: z.coerce.number() })
const fewUnread = 0.05

/** Much that came within the hour has not been understood yet: feelings would be missing from what is learned. */
async function isBeingRead({ facts, now }: Context): Promise<boolean> {
  const [row] = await facts.query(
    Unread,
    `SELECT countIf(annotation_version = '') AS unread, count() AS all FROM interactions FINAL
    WHERE ${isOwn} AND text != '' AND received_at >= {since:DateTime64(3)}`,
    { since: new Date(now().getTime() - hour) },
  )
  return row !== undefined && row.unread > fewUnread * row.all
}
