import { detectDateOrder } from '../../../platform/files/date-order.ts'
import { readInstant } from '../../../platform/files/instants.ts'
import { detectDecimal, readNumber } from '../../../platform/files/numbers.ts'
import type { Mapping, Rule } from './mapping.ts'
import { type PlainKind, plainKind, plainRule } from './plain-kinds.ts'
import { type Field, usualNames } from './usual-names.ts'

/** A file's columns with some of the values in each. */
export interface Sampled {
  name: string
  columns: string[]
  /** Values by column, as they stand in the first rows. */
  samples: string[][]
}

/**
 * A first mapping for a file nobody has described: names first, then what the values look like.
 * @param wanted what its rows are, where somebody said so
 */
export function suggestMapping({ name, columns, samples }: Sampled, wanted?: PlainKind): Mapping {
  const fields = assignFields(columns, samples)
  const dates = columns.flatMap((column, index) =>
    looksLikeTime(column, samples[index] ?? []) ? (samples[index] ?? []) : [],
  )
  const order = detectDateOrder(dates)
  return {
    source: sourceName(name),
    ...('order' in order && { dateOrder: order.order }),
    decimal: detectDecimal(samples.flat()) ?? 'point',
    files: [
      {
        name: 'rows',
        headers: columns,
        links: [],
        becomes: [ruleOf(fields, { name, columns, samples }, wanted)],
      },
    ],
  }
}

function assignFields(columns: string[], samples: string[][]) {
  const fields = new Map<Field, string>()
  const taken = new Set<string>()
  for (const [field, pattern] of usualNames) {
    const found = columns.find(
      (column, index) => !taken.has(column) && pattern.test(column) && fits(field, samples[index] ?? []),
    )
    if (!found) continue
    fields.set(field, found)
    taken.add(found)
  }
  return fields
}

/** Whether the values can be what the name says; a column without values can be anything. */
function fits(field: Field, values: string[]) {
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.length === 0) return true
  // Some wrong values do not make a column another one: their rows are set aside with the reason.
  const most = (test: (value: string) => boolean) => filled.filter(test).length > filled.length / 2
  if (field === 'time' || field === 'promisedAt' || field === 'fulfilledAt') return most(isInstant)
  if (field === 'score') return most((value) => within(value, 0, 10))
  if (field === 'value' || field === 'quantity') return most(isAmount)
  if (field === 'email') return most((value) => value.includes('@'))
  if (field === 'text') return !most((value) => readNumber(value) !== null)
  return true
}

/** What the rows of a file are, by the names of its columns; undefined where they may be anything. */
export function kindOfFile({ columns, samples }: Sampled): PlainKind | undefined {
  return plainKind(assignFields(columns, samples), columns)
}

function ruleOf(fields: Map<Field, string>, sampled: Sampled, wanted?: PlainKind): Rule {
  const { columns, samples } = sampled
  const kind = wanted ?? plainKind(fields, columns)
  const rule = generalRule(fields, columns, samples)
  return kind ? plainRule(kind, rule, { fields, columns, samples }) : rule
}

function generalRule(fields: Map<Field, string>, columns: string[], samples: string[][]): Rule {
  const score = fields.get('score')
  const id = fields.get('id')
  const used = new Set([...fields].flatMap(([field, column]) => (field === 'quantity' ? [] : [column])))
  const { userId, email, phone, personName } = Object.fromEntries(fields) as Partial<Record<Field, string>>
  const plain = ['text', 'channel', 'touchpoint', 'product', 'orderId', 'value', 'currency', 'country', 'language',
    'agentId', 'conversationId', 'unit', 'promisedAt', 'fulfilledAt'] as const // biome-ignore format: one glance
  return {
    kind: score ? 'response' : fields.has('text') ? 'message' : fields.has('value') ? 'order' : 'event',
    name: score ? 'Survey answer' : fields.has('text') ? 'Message' : fields.has('value') ? 'Order' : 'Event',
    ...(id && { id: [id] }),
    time: fields.get('time') ?? fields.get('fulfilledAt') ?? '',
    person: { userId, email, phone, name: personName },
    ...(score && { answer: { scale: scaleOf(score, samples[columns.indexOf(score)] ?? []), score } }),
    ...Object.fromEntries(plain.flatMap((field) => (fields.has(field) ? [[field, fields.get(field)]] : []))),
    properties: Object.fromEntries(
      columns.filter((column) => !used.has(column)).map((column) => [column, column]),
    ),
  }
}

/** The scale by the column's name where it says so, else by the highest score seen. Always for a person to confirm. */
function scaleOf(column: string, values: string[]): string {
  const given = values.map((value) => readNumber(value) ?? 0)
  const highest = Math.max(0, ...given.filter((value) => value <= 10))
  const upTo = highest > 7 ? 10 : highest > 5 ? 7 : 5
  if (/nps|recommend/i.test(column)) return upTo === 5 ? 'nps5' : 'nps'
  if (/ces|effort|easy/i.test(column)) return upTo === 5 ? 'ces5' : 'ces7'
  if (/star/i.test(column)) return 'stars5'
  return upTo === 10 ? 'nps' : upTo === 7 ? 'csat7' : 'csat5'
}

function looksLikeTime(column: string, values: string[]) {
  const filled = values.filter((value) => value !== '')
  return (
    filled.length > 0 &&
    /\d/.test(filled[0] ?? '') &&
    /date|datum|fecha|time|zeit|_at$|created|when/i.test(column)
  )
}

function isInstant(text: string) {
  return (['ymd', 'dmy', 'mdy'] as const).some((order) => readInstant(text, { order, zone: 'UTC' }) !== null)
}

function isAmount(text: string) {
  return (['point', 'comma'] as const).some((decimal) => readNumber(text, { decimal }) !== null)
}

function within(text: string, low: number, high: number) {
  const number = readNumber(text)
  return number !== null && number >= low && number <= high
}

function sourceName(file: string) {
  return file.replace(/\.(gz|csv|tsv|txt|jsonl|json|xlsx)/gi, '').slice(0, 80) || 'file'
}
