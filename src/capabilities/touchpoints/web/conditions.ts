import type { DraftCondition } from './draft.ts'
import { say, type Word } from './say.ts'

export const fields = [
  'page',
  'name',
  'kind',
  'source',
  'channel',
  'touchpoint',
  'stage',
  'product',
  'direction',
] as const
export function fieldName(field: string): string {
  if (field.startsWith('property:')) return field.slice('property:'.length)
  return say(`f.${field}` as Word)
}

export function comparisonName({ how, not }: Pick<DraftCondition, 'how' | 'not'>): string {
  return say(`${not ? 'not' : 'is'}.${how}` as Word)
}

/** `page address begins with “/blog” or “/news”` */
export function conditionInWords({ field, how, not, values }: DraftCondition): string {
  const comparison = comparisonName({ how, not }).replace(/ \(.*/, '')
  const listed = values.map((value) => (value === '' ? say('nothing') : `“${value}”`)).join(` ${say('or')} `)
  return `${fieldName(field)} ${comparison} ${listed}`
}

export function ruleInWords(conditions: readonly DraftCondition[]): string {
  return `${say('when')} ${conditions.map(conditionInWords).join(` ${say('and')} `)}`
}
