import type { Happening } from '../recognise.ts'
import type { RuleCondition } from './rule.ts'

/** Where clients put the address of a page; the first that is there counts. */
export const pageProperties = ['page_path', 'path', 'url'] as const

/** What a condition looks at, as text; '' where nothing was said. */
export function saidIn(happening: Happening, field: RuleCondition['field']): string {
  if (field.startsWith('property:'))
    return propertyText(happening.properties, field.slice('property:'.length))
  if (field === 'page') return pageOf(happening)
  return (happening[field as Exclude<keyof Happening, 'properties'>] as string | undefined) ?? ''
}

function pageOf({ properties }: Happening): string {
  for (const name of pageProperties) {
    const text = propertyText(properties, name)
    if (text) return text
  }
  return ''
}

/** Texts, numbers and truth values can be compared; lists and objects say nothing. */
function propertyText(properties: Record<string, unknown> | undefined, path: string): string {
  let value: unknown = properties
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return ''
    value = (value as Record<string, unknown>)[name]
  }
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'boolean' ? String(value) : ''
}

/** As the facts store writes it: `1e21` without a plus. */
function numberText(value: number): string {
  return String(value).replace('e+', 'e')
}
