/** A mail as it goes over the wire; anything of it can be told. */
export interface Written {
  id?: string
  from?: string
  to?: string
  subject?: string
  date?: Date
  text?: string
  headers?: string[]
}

let written = 0

export function mailOf({ id, from, to, subject, date, text, headers = [] }: Written = {}): string {
  written += 1
  return [
    `From: ${from ?? 'Ann Example <ann@example.org>'}`,
    `To: ${to ?? 'help@shop.example'}`,
    `Subject: ${subject ?? 'Where is my parcel?'}`,
    `Message-ID: <${id ?? `m${written}@example.org`}>`,
    `Date: ${(date ?? new Date()).toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    text ?? 'It should have been here yesterday.',
    '',
  ].join('\r\n')
}
