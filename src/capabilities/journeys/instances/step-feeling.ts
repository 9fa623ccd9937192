/**
 * How a visit of a step felt, −1 to 1, as an SQL expression: the mean of its words and its answer where both tell, else the
 * one that does; NULL where neither does.
 */
export function stepFeeling(words: string, answer: string): string {
  return `(ifNull(${words}, ${answer}) + ifNull(${answer}, ${words})) / 2`
}
