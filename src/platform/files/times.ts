import { Invalid } from '../errors.ts'
import { detectDateOrder } from './date-order.ts'
import { type DateOrder, readMilliseconds } from './instants.ts'

export interface TimeOptions {
  /** Name of the column and of the file, for messages. */
  column: string
  file?: string
  order?: DateOrder
  zone: string
}

/** Year first: nothing about it can be read two ways. */
const tellsItself = /^\s*\d{4}/

/**
 * Reads the times of a column whose order of day and month may only become clear near its end. Times that tell their
 * order are handed on at once; from the first that does not, all wait until the end, so that they are handed on in the
 * order in which they came. One that cannot be read comes as null.
 */
export function timeReader<T>(options: TimeOptions, hand: (answer: T, instant: number | null) => void) {
  const { order, zone } = options
  const waiting: { answer: T; text: string }[] = []
  const read = (answer: T, text: string, order?: DateOrder) => {
    hand(answer, readMilliseconds(text, { order, zone }))
  }
  return {
    take(answer: T, text: string) {
      if (order || (waiting.length === 0 && tellsItself.test(text))) read(answer, text, order)
      else waiting.push({ answer, text })
    },
    finish() {
      const found = detectDateOrder(waiting.map(({ text }) => text))
      if ('ambiguous' in found) throw ambiguous(options, found.examples)
      for (const { answer, text } of waiting) read(answer, text, found.order)
    },
  }
}

function ambiguous(
  { column, file }: TimeOptions,
  examples: readonly { text: string; asDmy: string; asMdy: string }[],
): Invalid {
  const shown = examples.map(({ text, asDmy, asMdy }) => `${text} (dmy: ${asDmy}, mdy: ${asMdy})`)
  return new Invalid(`The dates in “${column}” can be read two ways: ${shown.join('; ')}.`, {
    file,
    column,
    field: 'date-order',
    fix: 'Say which with --date-order dmy or --date-order mdy.',
  })
}
