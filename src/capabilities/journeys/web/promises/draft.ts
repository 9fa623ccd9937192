import type { DraftCondition } from '../../../touchpoints/web/draft.ts'
import type { Amount, PromiseRule } from '../../promises/rules/rule.ts'

/** A kind of promise while it is being described: numbers are still text. */
export interface RuleDraft {
  name: string
  conditions: DraftCondition[]
  promiseIdBegins: string
  isAmount: boolean
  isFixed: boolean
  value: string
  promised: string
  delivered: string
  unit: string
  better: Amount['better']
}

const noAmount = {
  isAmount: false,
  isFixed: true,
  value: '',
  promised: '',
  delivered: '',
  unit: '',
  better: 'less',
} as const

/** A new one begins with what the data says of the kind that is being looked at. */
export function draftOf(rule: PromiseRule | undefined, suggested = ''): RuleDraft {
  if (!rule) return { ...noAmount, ...suggestion(suggested) }
  const { name, conditions, promiseIdBegins, amount } = rule
  if (!amount) return { ...noAmount, name, conditions, promiseIdBegins }
  const { promised, delivered, unit, better } = amount
  const isFixed = 'value' in promised
  return {
    ...{ name, conditions, promiseIdBegins, delivered, unit, better, isFixed },
    isAmount: true,
    value: isFixed ? String(promised.value) : '',
    promised: isFixed ? '' : promised.property,
  }
}

function suggestion(kind: string): Pick<RuleDraft, 'name' | 'conditions' | 'promiseIdBegins'> {
  const [how, word] = [kind.slice(0, kind.indexOf(':')), kind.slice(kind.indexOf(':') + 1)]
  if (how === 'id') return { name: '', conditions: [], promiseIdBegins: word }
  const values = [how === 'name' ? word : '']
  return { name: '', conditions: [{ field: 'name', how: 'is', values }], promiseIdBegins: '' }
}

/** What is sent: empty lines are typing, and numbers are numbers. */
export function valuesOf({ name, conditions, promiseIdBegins, ...rest }: RuleDraft) {
  return {
    name,
    promiseIdBegins,
    conditions: conditions.map(withoutBlankLines) as PromiseRule['conditions'],
    amount: rest.isAmount ? amountOf(rest) : null,
  }
}

function amountOf({
  isFixed,
  value,
  promised,
  delivered,
  unit,
  better,
}: Omit<RuleDraft, 'name' | 'conditions' | 'promiseIdBegins'>): Amount {
  return {
    promised: isFixed ? { value: Number(value.replace(',', '.')) } : { property: promised.trim() },
    ...{ delivered: delivered.trim(), unit, better },
  }
}

function withoutBlankLines(condition: DraftCondition): DraftCondition {
  const values = condition.values.map((value) => value.trim()).filter((value) => value !== '')
  return { ...condition, values: values.length > 0 ? values : [''] }
}
