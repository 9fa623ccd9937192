/** Digits times weights, added up: what most check digits begin with. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < weights.length; place++)
    sum += weights[place]! * (digits.charCodeAt(place) - 48)
  return sum
}

export function digitAt(digits: string, place: number): number {
  return digits.charCodeAt(place) - 48
}

/** ISO 7064 MOD 11,10 over all digits, the last one being the check digit. */
export function passesMod1110(digits: string): boolean {
  let product = 10
  for (let place = 0; place < digits.length - 1; place++) {
    const sum = (digitAt(digits, place) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1)
}

const timesFive = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Verhoeff's check (1969): multiplication in the dihedral group of order ten, digits permuted by their place. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0
  for (let place = 0; place < digits.length; place++)
    check = turned(check, permuted(digitAt(digits, digits.length - 1 - place), place % 8))
  return check === 0
}

function permuted(digit: number, times: number): number {
  let result = digit
  for (let time = 0; time < times; time++) result = timesFive[result]!
  return result
}

/** The product of two elements of D5: 0 to 4 are rotations, 5 to 9 reflections. */
function turned(left: number, right: number): number {
  const rotation = left < 5 ? left + (right % 5) : left - (right % 5) + 5
  const isReflection = left < 5 !== right < 5
  return (rotation % 5) + (isReflection ? 5 : 0)
}

/** Whether `yymmdd` or `ddmmyy` could be a day: some countries add to the month or the day to say more. */
export function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** GS1's check over 13 digits. */
export function passesEan13(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
}

/** The remainder of a number too long for a double. */
export function remainder(digits: string, by: number): number {
  let rest = 0
  for (let place = 0; place < digits.length; place++) rest = (rest * 10 + digitAt(digits, place)) % by
  return rest
}
