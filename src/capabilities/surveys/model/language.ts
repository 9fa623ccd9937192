/**
 * Which of the languages on offer somebody is spoken to in: theirs, else the same language of another country, else the
 * first. `de-AT` is German where there is no Austrian.
 * @param asked one code (`de-AT`, `de_AT`) or what a browser asks for (`Accept-Language`)
 */
export function languageFor(offered: readonly string[], asked: string | undefined): string {
  const wanted = (asked ?? '').split(',').map(preference)
  wanted.sort((one, other) => other.weight - one.weight)
  for (const { code, weight } of wanted) {
    if (weight === 0) continue
    const found =
      offered.find((one) => one.toLowerCase() === code) ?? offered.find((one) => family(one) === family(code))
    if (found) return found
  }
  return offered[0] ?? 'en'
}

/** `de-AT;q=0.8` */
function preference(part: string) {
  const [code = '', ...more] = part.trim().toLowerCase().replace('_', '-').split(';')
  const told = /q=([\d.]+)/.exec(more.join(';'))?.[1]
  return { code: code.trim(), weight: code.trim() === '' ? 0 : Number(told ?? 1) }
}

/** `de` of `de-AT`. */
export function family(language: string) {
  return language.toLowerCase().split('-')[0] ?? ''
}
