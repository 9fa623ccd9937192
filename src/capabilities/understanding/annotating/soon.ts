import type { Context } from '../../../platform/context.ts'
import { enqueueSoon } from '../../../platform/jobs/soon.ts'

/** What arrives within this is read together. */
const gatherMs = 2_000

/** Words arrived: they are read in a moment, once for all that arrive until then. */
export function readSoon(context: Context): void {
  enqueueSoon(context, 'understanding.annotate', { data: {}, gatherMs })
}
