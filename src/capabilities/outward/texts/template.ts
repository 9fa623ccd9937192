import { Invalid } from '../../../platform/errors.ts'
import type { TextRequest } from './contract.ts'

export interface TextValues {
  to: string
  text: string
  reference: string
  callback: string
}

type Template = Pick<TextRequest, 'format' | 'body'>

/** The body for one message: what is put in cannot leave its place, whatever is written in it. */
export function bodyFor({ format, body }: Template, values: TextValues): string {
  return body.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => {
    const value = (values as unknown as Record<string, string>)[name] ?? ''
    return format === 'json' ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value)
  })
}

/** Refuses a template that could not work, with what is wrong. */
export function checkTemplate(template: Template): void {
  const names = [...template.body.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name!)
  const known = ['to', 'text', 'reference', 'callback']
  const unknown = names.find((name) => !known.includes(name))
  if (unknown)
    throw wrong(
      `The body asks for {{${unknown}}}, which there is not.`,
      `Use ${known.map((name) => `{{${name}}}`).join(', ')}.`,
    )
  const missing = ['to', 'text'].find((name) => !names.includes(name))
  if (missing) throw wrong(`The body does not say {{${missing}}}.`, 'Write it where the provider expects it.')
  if (template.format === 'json' && !isJson(bodyFor(template, sample)))
    throw wrong('The body is no JSON.', 'Write placeholders in quotes: {"to": "{{to}}", "text": "{{text}}"}.')
}

/** With everything in it that would break out of a careless place. */
const sample: TextValues = {
  to: '+491701234567',
  text: '"a"\\ & b\n',
  reference: '1',
  callback: 'https://a.example/b',
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function wrong(message: string, fix: string) {
  return new Invalid(message, { field: 'body', fix })
}
