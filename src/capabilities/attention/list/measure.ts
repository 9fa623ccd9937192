import type { Context } from '../../../platform/context.ts'
import { whatHelped } from './helped.ts'
import { hitRate } from './hits.ts'
import { saveFollowed } from './store.ts'

/** Works out what helped like customers, and how right the list was: both read much and change slowly. */
export async function measureList(context: Context): Promise<void> {
  const helped = await whatHelped(context)
  const hits = await hitRate(context)
  await saveFollowed(context, {
    helped: JSON.stringify(helped),
    hits: JSON.stringify(hits),
    measured_at: hits ? context.now() : null,
  })
}
