import type { SignalRules } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import { wordsNow } from './store.ts'
import { rulesWith } from './words.ts'

/** The organisation's words for the signals; ours while it has none of its own. */
export async function currentSignalRules(context: Context): Promise<SignalRules> {
  return rulesWith((await wordsNow(context)).changes)
}
