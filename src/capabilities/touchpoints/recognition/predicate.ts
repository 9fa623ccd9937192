import type { Happening } from '../recognise.ts'
import type { Comparison, RuleCondition } from './rule.ts'
import { saidIn } from './values.ts'
import { matchesWildcard } from './wildcard.ts'

type Predicate = (happening: Happening) => boolean

/** Whether an interaction meets all conditions; `rule-sql` says the same in SQL, and a test holds them against each other. */
export function predicateOf(conditions: readonly RuleCondition[]): Predicate {
  const all = conditions.map(conditionPredicate)
  return (happening) => all.every((holds) => holds(happening))
}

function conditionPredicate({ field, how, values, not = false }: RuleCondition): Predicate {
  const fits = comparing(
    how,
    values.map((value) => value.toLowerCase()),
  )
  return (happening) => fits(saidIn(happening, field).toLowerCase()) !== not
}

function comparing(how: Comparison, values: readonly string[]): (text: string) => boolean {
  if (how === 'is') {
    const known = new Set(values)
    return (text) => known.has(text)
  }
  const fits = { contains, begins, matches: matchesWildcard }[how]
  return (text) => values.some((value) => fits(text, value))
}

function contains(text: string, part: string) {
  return text.includes(part)
}

function begins(text: string, part: string) {
  return text.startsWith(part)
}
