/** What a sign counts at an odd place, for `0` to `9` and `A` to `Z` (decree of 23 December 1976). */
const atOdd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
  10, 22, 25, 24, 23,
]

/** The last letter of an Italian tax code follows from the fifteen signs before it. */
export function isCodiceFiscale(code: string): boolean {
  let sum = 0
  for (let place = 0; place < 15; place++) {
    const sign = Number.parseInt(code[place]!, 36)
    sum += place % 2 === 0 ? atOdd[sign]! : sign < 10 ? sign : sign - 10
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15]
}
