import type { Context } from '../../../platform/context.ts'
import { job } from '../../../platform/jobs/jobs.ts'
import { evaluateSegments } from './evaluate.ts'
import { mirrorChanges } from './known-customers.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'segments.mirror-customers': object
    'segments.forget': { id: string }
  }
}

/** A first run over a long history may take a while. */
const longest = 3_600

export const segmentJobs = [
  job({
    name: 'segments.mirror-customers',
    every: 'minute',
    run: (context: Context) => mirrorChanges(context, { most: Number.POSITIVE_INFINITY }),
    onePer: () => 'all',
    expireInSeconds: longest,
    givesWay: true,
  }),
  // One at a time: two that work out the same segment would both write down who came.
  job({
    name: 'segments.evaluate',
    every: 'hour',
    run: evaluateSegments,
    onePer: () => 'all',
    expireInSeconds: longest,
    givesWay: true,
  }),
  job({ name: 'segments.forget', run: forgetSegment }),
]

/** Nobody asks for its members any more; a history without its segment would be kept for nothing. */
async function forgetSegment({ facts }: Context, { id }: { id: string }) {
  await facts.command('DELETE FROM segment_members WHERE segment_id = {id:UUID}', { id })
  await facts.command('DELETE FROM segment_sizes WHERE segment_id = {id:UUID}', { id })
}
