import { Invalid } from '../../../platform/errors.ts'

export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function jsonIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** A whole or broken number, also where it came as text; what is none is told as undefined. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined
}

export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
}

/** What is wrong with a definition, where (`pages.0.elements.2`) and how to mend it. */
export function wrong(message: string, at: string, fix: string): Invalid {
  return new Invalid(message, { field: at, fix })
}
