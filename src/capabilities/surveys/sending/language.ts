/**
 * Which of the languages on offer somebody is written to in: theirs, else the same language of another country, else the
 * first. `de-AT` is German where there is no Austrian.
 */
export function languageFor(wanted: string, offered: readonly string[]): string {
  const plain = (code: string) => code.replace('_', '-').toLowerCase()
  const main = (code: string) => plain(code).split('-')[0]
  return (
    offered.find((one) => plain(one) === plain(wanted)) ??
    offered.find((one) => main(one) === main(wanted)) ??
    offered[0] ??
    'en'
  )
}
