import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { Unavailable } from '../../../platform/errors.ts'
import { createJourney } from '../definitions/journeys.ts'
import { findJourney } from '../definitions/store.ts'
import { suggestJourneys } from '../definitions/suggest.ts'

const lookEveryMs = 100
/** The ones with most cases: more would make a report nobody reads. */
const mostJourneys = 6

/** Takes over the journeys that the data speak of as they are suggested, and waits until they have been followed. */
export async function followSuggested(
  context: Context,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const suggestions = (await suggestJourneys(context)).slice(0, mostJourneys)
  for (const [at, { name, need, definition }] of suggestions.entries()) {
    onProgress(at / suggestions.length)
    const { id } = await createJourney(context, { name, need, definition, owner: null })
    await untilBuilt(context, id)
  }
}

async function untilBuilt(context: Context, id: string): Promise<void> {
  for (;;) {
    const { built, revision, buildFailed, name } = await findJourney(context, id)
    if (built === revision) return
    if (buildFailed)
      throw new Unavailable(`The journey “${name}” could not be followed.`, { fix: 'Try again.' })
    await pause(lookEveryMs)
  }
}
