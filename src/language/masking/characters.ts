export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** ASCII letters and digits, and what counts as a letter in the scripts up to U+2000. */
export function isAlphanumeric(unit: number): boolean {
  return (
    isDigit(unit) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 0xc0 && unit < 0x2000)
  )
}

/** The few characters before a place: what a number follows tells what it is. */
export function textBefore(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at)
}
