import { z } from 'zod'
import { Invalid } from '../../../platform/errors.ts'
import type { Values } from '../../../platform/facts/facts.ts'

/** Columns of `interactions` that people may filter and group by, under the names they are shown with. */
export const filterColumns = [
  'kind',
  'channel',
  'touchpoint',
  'stage',
  'source',
  'unit',
  'country',
  'language',
  'product',
] as const
export type FilterColumn = (typeof filterColumns)[number]

const Field = z.union([
  z.enum([...filterColumns, 'segment']),
  z.string().regex(/^trait:.{1,100}$/, 'a column such as channel, trait:NAME, or segment'),
])

/** One sentence of a filter: this field is (not) one of these values. The values of `segment` are ids. */
export const Condition = z.object({
  field: Field,
  values: z.array(z.string().max(200)).min(1).max(200),
  not: z.boolean().optional(),
})
export type Condition = z.infer<typeof Condition>

/** All sentences hold at once. */
export const Filter = z.array(Condition).max(20)
export type Filter = z.infer<typeof Filter>

/** Only what happened with some customers: an SQL expression over `customer_id`, with its bound values. */
export interface Among {
  isMeant: string
  values: Values
}

/** What a page is about, ready to be asked: segments have become customers. */
export type InForce = readonly (Condition | Among)[]

/** A filter as it travels in an address: JSON text. */
export const FilterInAddress = z
  .string()
  .max(20_000)
  .optional()
  .transform((text, check) => {
    const read = Filter.safeParse(text ? parseJson(text) : [])
    if (read.success) return read.data
    check.addIssue({ code: 'custom', message: 'not a filter: a JSON list of {field, values, not?}' })
    return z.NEVER
  })

/** Does the filter ask who the customer is, by a trait or a segment? Daily rollups know no customers. */
export function asksAboutCustomers(filter: InForce) {
  return filter.some((one) => 'isMeant' in one || one.field.startsWith('trait:'))
}

/** The filter as SQL over `interactions` (or a rollup with the same columns), with its bound values. */
export function filterSql(filter: InForce, prefix = 'f'): { sql: string; values: Values } {
  const values: Values = {}
  const sentences = filter.map((one, index) => {
    if ('isMeant' in one) {
      Object.assign(values, one.values)
      return `(${one.isMeant})`
    }
    const { field, values: wanted, not } = one
    const name = `${prefix}${index}`
    values[name] = wanted
    const negation = not ? 'NOT ' : ''
    if (isColumn(field)) return `${negation}has({${name}:Array(String)}, ${field}::String)`
    values[`${name}t`] = field.slice('trait:'.length)
    return `customer_id ${negation}IN (SELECT customer_id FROM customer_traits FINAL
      WHERE has({${name}:Array(String)}, traits[{${name}t:String}]))`
  })
  return { sql: sentences.length > 0 ? sentences.join(' AND ') : '1', values }
}

/** A field as an SQL expression to group by; traits are read from the joined `customer_traits` as `t`. */
export function groupColumn(field: string): FilterColumn {
  if (isColumn(field)) return field
  throw new Invalid(`There is no field “${field}” to group by.`, {
    field: 'by',
    fix: `Use one of ${filterColumns.join(', ')}, segment, or trait:NAME.`,
  })
}

function isColumn(field: string): field is FilterColumn {
  return (filterColumns as readonly string[]).includes(field)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
