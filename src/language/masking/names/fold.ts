/** Letters that do not come apart into a letter and its mark. */
const whole: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

/** In lower case and without marks: `Müller` and `muller` are one, as are `Łukasz` and `lukasz`. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœıðþ]/g, (letter) => whole[letter]!)
}
