import type { Condition } from './mapping.ts'
import { type Read, type Reading, reader } from './value-readers.ts'

/** Whether a row is one of those that all these conditions mean. */
export function conditionReader(reading: Reading, conditions: readonly Condition[]) {
  if (conditions.length === 0) return () => true
  const tests = conditions.map((condition) => testOf(condition, reader(reading, condition.column)))
  return (values: readonly string[]) => tests.every((test) => test(values))
}

function testOf({ is, isNot, starts, startsNot }: Condition, read: Read) {
  const wanted = is && inSmall(is)
  const unwanted = isNot && inSmall(isNot)
  if (!is && !isNot && !starts && !startsNot) return (values: readonly string[]) => read(values) !== ''
  return (values: readonly string[]) => {
    const text = read(values)
    const small = text.toLowerCase()
    if (wanted && !wanted.has(small)) return false
    if (unwanted?.has(small)) return false
    if (starts && !starts.some((beginning) => text.startsWith(beginning))) return false
    return !startsNot?.some((beginning) => text.startsWith(beginning))
  }
}

/** Exports differ in how they write `True` and `solved`. */
function inSmall(values: readonly string[]) {
  return new Set(values.map((value) => value.toLowerCase()))
}
