import { objectOf } from './form.ts'

/** What a body says, or why it cannot be read. */
export type Parsed = { body: unknown } | { reason: string; fix: string }

/** JSON, or a form as older programs send it. */
export function parsedBody(text: string, contentType = ''): Parsed {
  if (text.trim() === '') return { reason: 'The body is empty.', fix: 'Let the sender send JSON.' }
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return { body: objectOf(text) }
  try {
    return { body: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const said = (error as Error).message.slice(0, 120)
    return { reason: `The body is not JSON: ${said}`, fix: 'Let the sender send JSON in UTF-8, or a form.' }
  }
}
