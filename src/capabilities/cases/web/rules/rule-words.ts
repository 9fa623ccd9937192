import { scaleName } from '../../../../web/kit/scales.ts'
import { money } from '../../../customers/web/money.ts'
import type { Rule, When } from '../../opening/contract.ts'
import { say as sayCase } from '../say.ts'
import { say } from './say.ts'

interface Known {
  currency: string
  journeys: readonly { id: string; name: string }[]
}

/** What sets a rule off, and of whom: `An answer of 6 or less: NPS, of customers who spent at least €500 …`. */
export function ruleWords({ when, worth, filter }: Rule, known: Known): string {
  const whom = [
    worth !== null && say('worthFrom', { sum: money(String(worth), known.currency) }),
    filter.length > 0 && say('filtered', { count: filter.length }),
  ]
  return [whenWords(when, known), ...whom].filter(Boolean).join(', ')
}

function whenWords(when: When, { journeys }: Known): string {
  switch (when.kind) {
    case 'low-score':
      return say('when_low', { answer: when.orWorse, scale: scaleName(when.scale) })
    case 'anger':
      return say('when_anger')
    case 'broken-promise':
      return say('when_promise', { count: when.inARow, days: say('days', { count: when.daysLate }) })
    case 'churn-words':
      return say('when_churn')
    case 'ignored-question':
      return say('when_question', { hours: when.hours })
    case 'journey-failure':
      return say('when_journey', { journey: journeys.find(({ id }) => id === when.journeyId)?.name ?? '–' })
  }
}

/** What the cases of a rule are like. */
export function opensWords({ opens: { kind, priority, skill } }: Rule): string {
  const told = { kind: sayCase(kind), priority: sayCase(priority), skill }
  return skill ? say('opensSkill', told) : say('opens', told)
}
