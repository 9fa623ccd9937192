import { Readable } from 'node:stream'
import { Invalid } from '../../../platform/errors.ts'
import { openTable } from '../../../platform/files/table.ts'
import type { MessageChannel } from '../../outward/index.ts'
import type { FileRecipient } from './whom.ts'

const addressColumns = {
  email: /^(e-?mail|mail|e-?mail[ _-]?address|address|adresse|correo|courriel)$/i,
  phone: /^(phone|mobile|tel|telephone|telefon|handy|phone[ _-]?number|number|móvil|téléphone)$/i,
}
const languageColumn = /^(language|lang|locale|sprache|idioma|langue)$/i
const longestKnown = 200
const mostKnown = 20

/**
 * The people of a file: one column has their address, one may have their language, all others are known of them and can
 * stand in the message and the questions as `{column}`.
 * @throws Invalid where no column has addresses
 */
export async function recipientsIn(
  { name, text }: { name: string; text: string },
  channel: MessageChannel,
): Promise<FileRecipient[]> {
  const table = await openTable({ name, stream: Readable.from([Buffer.from(text)]) })
  const kind = channel === 'email' ? 'email' : 'phone'
  const address = table.columns.findIndex((column) => addressColumns[kind].test(column.trim()))
  if (address < 0) throw withoutAddresses(kind, table.columns)
  const language = table.columns.findIndex((column) => languageColumn.test(column.trim()))
  const others = table.columns
    .map((column, at) => ({ column: column.trim(), at }))
    .filter(({ at }) => at !== address && at !== language)
    .slice(0, mostKnown)
  const people: FileRecipient[] = []
  for await (const { values } of table.rows()) {
    const known = others.flatMap(({ column, at }) => {
      const value = (values[at] ?? '').trim().slice(0, longestKnown)
      return value === '' ? [] : [[column, value] as const]
    })
    people.push({
      address: (values[address] ?? '').trim().slice(0, 320),
      language: (values[language] ?? '').trim().slice(0, 20),
      known: Object.fromEntries(known),
    })
  }
  return people
}

function withoutAddresses(kind: 'email' | 'phone', columns: readonly string[]) {
  return new Invalid(
    `No column of this file has ${kind === 'email' ? 'mail addresses' : 'telephone numbers'}.`,
    {
      field: 'file',
      fix: `Call one of its columns (${columns.slice(0, 5).join(', ')}) “${kind}”.`,
    },
  )
}
