import { z } from 'zod'
import type { Settings } from '../../platform/config.ts'
import type { Context } from '../../platform/context.ts'
import { daysPending, daysWithData } from '../../platform/facts/rollups/days-with-data.ts'
import { dayIn } from '../../platform/facts/rollups/marks.ts'
import { PeriodChoice, periodsFor } from '../../platform/period.ts'
import { FilterInAddress } from './segments/filter.ts'
import { filterInForce } from './segments/in-force.ts'

/** What every page asks about: a period, a segment and a filter, as they travel in an address. */
export const Asked = PeriodChoice.extend({ filter: FilterInAddress, segment: z.uuid().optional() })
export type Asked = z.infer<typeof Asked>

/** What was asked in plain terms: days instead of “last 30 days”, sentences instead of a segment's name. */
export async function inPlainTerms(context: Context, question: Asked) {
  const [{ span, pending }, filter] = await Promise.all([daysNow(context), filterInForce(context, question)])
  const today = dayIn(context.settings.zone)(context.now())
  return { periods: periodsFor(question, span, today), filter, pending }
}

/** Days with data, worked out once for the questions that a page asks at the same moment. */
export async function daysNow(context: Context) {
  const pending = await daysPending(context)
  return { pending, span: await spanOf(context, pending) }
}

interface Known {
  about: string
  span: ReturnType<typeof daysWithData>
  until: number
}

/** What is written meanwhile makes another day pending, and is then asked anew. */
const goodForMs = 1_000
const lately = new WeakMap<Settings, Known>()

function spanOf(context: Context, pending: readonly string[]): Known['span'] {
  const { settings, actor } = context
  const about = JSON.stringify([actor.units, pending])
  const known = lately.get(settings)
  if (known?.about === about && known.until > performance.now()) return known.span
  const span = daysWithData(context, pending)
  lately.set(settings, { about, span, until: performance.now() + goodForMs })
  span.catch(() => lately.delete(settings))
  return span
}
