import { Invalid } from '../errors.ts'

const candidates = [',', ';', '\t', '|']
const recordsLookedAt = 100

/** The delimiter a person named: one character, or the word `tab`. */
export function namedDelimiter(named: string): string {
  const delimiter = named === 'tab' || named === '\\t' ? '\t' : named
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter
  throw new Invalid(`“${named}” cannot be a delimiter.`, {
    field: 'delimiter',
    fix: 'Use one character such as , ; | or the word tab.',
  })
}

/** The delimiter that Excel's own first line `sep=;` tells, and how long that line is. */
export function declaredDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const [line, delimiter] = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r)/i.exec(text) ?? []
  return line && delimiter ? { delimiter, length: Buffer.byteLength(line) } : undefined
}

/**
 * The candidate that cuts most records into as many values as the heading has; among equals the one that
 * cuts more. Only what stands outside quotes counts, so `"Berlin, Mitte";5` is no comma.
 */
export function sniffDelimiter(text: string): string {
  const records = countCandidates(text)
  const [heading] = records
  if (!heading) return ','
  const rated = candidates.map((delimiter, index) => {
    const cuts = heading[index] ?? 0
    const agreeing = cuts === 0 ? 0 : records.filter((record) => record[index] === cuts).length
    return { delimiter, cuts, agreeing }
  })
  const [best] = rated.sort((a, b) => b.agreeing - a.agreeing || b.cuts - a.cuts)
  return best?.agreeing ? best.delimiter : singleColumn(records)
}

/** A heading without any candidate is one column: its delimiter is one that cuts none of its values. */
function singleColumn(records: number[][]): string {
  const isUnused = (_: string, index: number) => records.every((record) => record[index] === 0)
  return candidates.find(isUnused) ?? '\t'
}

/** How often each candidate stands in each of the first records; an unfinished last record is left out. */
function countCandidates(text: string): number[][] {
  const records: number[][] = []
  let counts = candidates.map(() => 0)
  let quoted = false
  let blank = true
  for (const character of text) {
    const candidate = quoted ? -1 : candidates.indexOf(character)
    if (character === '"') quoted = !quoted
    if (candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1
    if (quoted || (character !== '\n' && character !== '\r')) {
      blank = false
      continue
    }
    if (!blank) records.push(counts)
    if (records.length >= recordsLookedAt) return records
    counts = candidates.map(() => 0)
    blank = true
  }
  return records.length > 0 || blank ? records : [counts]
}
