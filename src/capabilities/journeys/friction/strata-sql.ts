import type { Groups } from './places.ts'

/** Who is like whom: the same entry channel, unit, country and product (the common ones; all others are one), the same month. */
export const groupFields = ['channel', 'unit', 'country', 'product'] as const
export type GroupField = (typeof groupFields)[number]

/** So many values of a field are told apart; the rarer ones are one. */
export const mostValues = 31
/** When like is compared with like, fewer products are told apart, so that each has enough journeys to compare. */
const productsCompared = 6

const numberOf = (field: GroupField) =>
  `toUInt64(transform(${field}::String, {${field}Values:Array(String)}, {${field}Numbers:Array(UInt8)}, toUInt8(0)))`
const bitsOf = 5

/** All of it as one number, which groups far faster than five texts: five bits for each field, the product last, then the month. */
export const stratumSql = `${groupFields
  .map((field, at) => `bitShiftLeft(${numberOf(field)}, ${bitsOf * at})`)
  .join(' + ')} + bitShiftLeft(toUInt64(toYYYYMM(started_at)), ${bitsOf * groupFields.length})`

/** The same with the rarer products as one. */
export const likeSql = `if(bitAnd(bitShiftRight(stratum, 15), 31) > ${productsCompared}, bitAnd(stratum, bitNot(toUInt64(${31 << 15}))), stratum)`

/** The month in it, of `alike_in`, which has one more bit below. */
export const monthSql = `toUInt32(bitShiftRight(alike_in, ${bitsOf * groupFields.length + 1}))`

/** What a stratum's number stands for, as `field\nvalue`. */
export const namedSql = `arrayFilter(name -> name != '', [${groupFields
  .map(
    (field, at) =>
      `{${field}Named:Array(String)}[bitAnd(bitShiftRight(stratum, ${bitsOf * at}), ${mostValues})]`,
  )
  .join(', ')}])`

export function valuesOfGroups(groups: Groups) {
  return Object.fromEntries(
    groupFields.flatMap((field) => {
      const values = groups[field]
      return [
        [`${field}Values`, values],
        [`${field}Numbers`, values.map((_, at) => at + 1)],
        [`${field}Named`, values.map((value) => `${field}\n${value}`)],
      ]
    }),
  )
}
