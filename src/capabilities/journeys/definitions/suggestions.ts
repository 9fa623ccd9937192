import type { Context } from '../../../platform/context.ts'
import { suggestJourneys } from './suggest.ts'

export async function listSuggestions(context: Context) {
  return { suggestions: await suggestJourneys(context) }
}
