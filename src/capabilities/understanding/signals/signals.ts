import { type CueList, cueLists, customerLists, defaultRules } from '../../../language/signals/rules.ts'
import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type { changeSignal as changing, SignalShown, Summary } from './contract.ts'
import { figuresFor } from './figures.ts'
import { saveWords, wordsNow, wordsVersions } from './store.ts'
import { type Changes, checked, cuesWith, isEmpty, rulesWith } from './words.ts'

export async function listSignals(context: Context) {
  const { version, changes } = await wordsNow(context)
  const lists = cueLists.map((list) => summary(list, changes))
  return { version, lists, versions: await wordsVersions(context) }
}

export async function showSignal(context: Context, { list }: { list: CueList }): Promise<SignalShown> {
  const { version, changes } = await wordsNow(context)
  const attunes = [...defaultRules.cues[list]]
  return { ...summary(list, changes), version, attunes, change: changes[list] ?? nothing }
}

/** A change makes a new version; whatever was read by another one is read anew in the background. */
export async function changeSignal(
  context: Context,
  { list, change, over }: InputOf<typeof changing>,
): Promise<SignalShown> {
  await context.transaction(async (tx) => {
    const { version, changes } = await wordsNow(tx)
    const after = checked(change)
    const words = { version: version + 1, list, changes: without(changes, list) }
    if (!isEmpty(after)) words.changes[list] = after
    if (over !== version || !(await saveWords(tx, words))) {
      throw new Conflict('Somebody else has changed the words meanwhile.', { fix: 'Load the page anew.' })
    }
    await tx.audit('signal.changed', { subject: list, before: changes[list] ?? nothing, after })
    await tx.enqueue('understanding.annotate', {})
  })
  return showSignal(context, { list })
}

const nothing = { added: [], left: [] }

function without(changes: Changes, list: CueList): Changes {
  const { [list]: _, ...others } = changes
  return others
}

function summary(list: CueList, changes: Changes): Summary {
  const { added, left } = changes[list] ?? nothing
  return {
    list,
    of: customerLists.some((one) => one === list) ? 'customers' : 'replies',
    phrases: cuesWith(list, changes[list]).length,
    own: added.length,
    left: left.length,
    figures: figuresFor(rulesWith(changes), list),
  }
}
