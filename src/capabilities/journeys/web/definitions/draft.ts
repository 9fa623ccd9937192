import type { DraftCondition } from '../../../touchpoints/web/draft.ts'
import type { Definition } from '../../definitions/definition.ts'

/** Any of these; within one of them all conditions hold. */
export type Alternatives = DraftCondition[][]

export const newCondition: DraftCondition = { field: 'name', how: 'is', values: [''] }

/** A definition with which a new journey begins. */
export const blankDefinition: Definition = {
  case: 'order',
  belongs: [],
  steps: [],
  otherwise: 'name',
  start: [],
  success: [],
  failure: [],
  timeoutDays: 30,
}

/** A definition as it may be sent: conditions without a value are still being written and left out. */
export function readyDefinition(draft: Definition): Definition {
  const ready = (list: Definition['start']) => written(list as Alternatives) as Definition['start']
  return {
    ...draft,
    belongs: ready(draft.belongs),
    start: ready(draft.start),
    success: ready(draft.success),
    failure: ready(draft.failure),
    steps: draft.steps
      .map(({ name, when }) => ({ name: name.trim(), when: ready(when) }))
      .filter(({ name, when }) => name !== '' && when.length > 0),
  }
}

function written(alternatives: Alternatives): Alternatives {
  return alternatives
    .map((conditions) => conditions.map(withoutBlankLines).filter(({ values }) => values.length > 0))
    .filter((conditions) => conditions.length > 0)
}

function withoutBlankLines(condition: DraftCondition): DraftCondition {
  const values = condition.values.map((value) => value.trim()).filter((value) => value !== '')
  return { ...condition, values }
}

const contact = /^Contact by (.+)$/

/** What a step of the preview is, as conditions: so several can be given one name. */
export function conditionsOfSteps(
  names: readonly string[],
  otherwise: Definition['otherwise'],
): Definition['start'] {
  const channels = names.flatMap((name) => contact.exec(name)?.[1] ?? [])
  const others = names.filter((name) => !contact.test(name))
  const field = otherwise === 'touchpoint' ? 'touchpoint' : 'name'
  return [
    ...(others.length > 0 ? [[{ field, how: 'is' as const, values: others }]] : []),
    ...(channels.length > 0
      ? [
          [
            { field: 'kind' as const, how: 'is' as const, values: ['message', 'ticket', 'call'] },
            { field: 'direction' as const, how: 'is' as const, values: ['out'], not: true },
            { field: 'channel' as const, how: 'is' as const, values: channels },
          ],
        ]
      : []),
  ] as Definition['start']
}
