import type { Forgotten } from '../../customers/index.ts'
import type { Person } from '../incoming.ts'
import type { Refused } from './check.ts'
import type { ArrivedInteraction, Item, Outcome, ToldPerson } from './pass.ts'

/** Said of everything that comes about somebody who asked to be forgotten. */
export const turnedAway: Refused = {
  reason: 'This person asked to be forgotten.',
  field: 'person',
  fix: 'Nothing is to be done. If they come back by their own wish, let them in under Settings, Privacy.',
  forgotten: true,
}

/**
 * Lets everything pass but what is about somebody who asked to be forgotten; that is refused before anybody is looked up
 * or anything is kept. Outcomes position by position.
 */
export async function turningAway<I extends Item>(
  forgotten: Forgotten,
  items: readonly I[],
  pass: (welcome: readonly I[]) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const verdicts = await forgotten.judge(items.map(personOf))
  if (!verdicts) return pass(items)
  const welcome = items.flatMap((item, position) => {
    const verdict = verdicts[position]!
    if (verdict === 'forgotten') return []
    return [verdict === 'welcome' ? item : (withPerson(item, verdict.without) as I)]
  })
  const outcomes = welcome.length > 0 ? await pass(welcome) : []
  let next = 0
  return verdicts.map((verdict) => (verdict === 'forgotten' ? { refused: turnedAway } : outcomes[next++]!))
}

function personOf(item: Item): Person {
  return 'incoming' in item ? item.incoming.person : item.person
}

function withPerson(item: Item, person: Person): ArrivedInteraction | ToldPerson {
  return 'incoming' in item ? { ...item, incoming: { ...item.incoming, person } } : { ...item, person }
}
