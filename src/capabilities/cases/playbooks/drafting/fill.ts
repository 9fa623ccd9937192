import { gapOf } from './fields.ts'

export interface Filled {
  text: string
  /** As they stand in the text: `[the day it is done by]`. */
  missing: string[]
  filled: { field: string; value: string }[]
}

const field = /\{([a-z][a-z ]*)\}/g
const longestValue = 300

/**
 * Puts what is known into a draft. What is not known stands in square brackets, in words that say what belongs there:
 * nobody sends “{gift}”. A value is put in as it is, once: braces in it mean nothing, and line breaks become spaces, so
 * that no name can add a paragraph.
 */
export function fill(template: string, known: Readonly<Record<string, string>>, language: string): Filled {
  const missing = new Set<string>()
  const filled = new Map<string, string>()
  const text = template.replaceAll(field, (_, name: string) => {
    const value = Object.hasOwn(known, name) ? oneLine(known[name] ?? '') : ''
    if (value !== '') {
      filled.set(name, value)
      return value
    }
    const gap = `[${gapOf(name, language)}]`
    missing.add(gap)
    return gap
  })
  return { text, missing: [...missing], filled: [...filled].map(([field, value]) => ({ field, value })) }
}

function oneLine(value: string): string {
  const line = value.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= longestValue ? line : `${line.slice(0, longestValue).trimEnd()} …`
}
