import type { SentOf } from '../../../../platform/http/endpoint.ts'
import type { setTextProvider, TextProvider } from '../../texts/contract.ts'

export interface ProviderDraft {
  url: string
  format: TextProvider['format']
  body: string
  /** `Name: value`, one on a line; empty: those that are stored stay. */
  headers: string
  statusField: string
  perMinute: number
}

export const examples: Record<TextProvider['format'], Pick<ProviderDraft, 'format' | 'body' | 'headers'>> = {
  json: {
    format: 'json',
    body: '{\n  "to": "{{to}}",\n  "text": "{{text}}",\n  "reference": "{{reference}}",\n  "callback": "{{callback}}"\n}',
    headers: 'Authorization: Bearer YOUR-KEY',
  },
  form: {
    format: 'form',
    body: 'From=YOUR-NUMBER&To={{to}}&Body={{text}}&StatusCallback={{callback}}',
    headers: 'Authorization: Basic YOUR-KEY-IN-BASE64',
  },
}

export function draftOf(provider: TextProvider | undefined): ProviderDraft {
  const { url = '', format = 'json', body = '', statusField = '', perMinute = 60 } = provider ?? {}
  return { url, format, body, headers: '', statusField, perMinute }
}

export function providerOf(
  channel: TextProvider['channel'],
  { headers, ...draft }: ProviderDraft,
): SentOf<typeof setTextProvider> {
  const lines = headers.split('\n').filter((line) => line.trim() !== '')
  const pairs = lines.map((line) => {
    const [name = '', ...value] = line.split(':')
    return [name.trim(), value.join(':').trim()] as const
  })
  return { channel, ...draft, ...(pairs.length > 0 && { headers: Object.fromEntries(pairs) }) }
}
