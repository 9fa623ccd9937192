import type { HeadingRows, ReadHeading } from '../../../platform/files/table.ts'

/** Headings of more than one row, as survey tools write them. */
export const readHeading: ReadHeading = ([names = [], second = [], third = []]) =>
  qualtrics(names, second, third) ?? surveyMonkey(names, second)

/** Names, questions, and a third row of `{"ImportId":"startDate"}`. */
function qualtrics(names: readonly string[], texts: readonly string[], ids: readonly string[]) {
  const marked = ids.filter((id) => /^\s*\{\s*"ImportId"/.test(id)).length
  if (marked === 0 || marked < ids.filter((id) => id !== '').length) return undefined
  const zone = ids.map(zoneIn).find((found) => found !== undefined)
  return { rows: 3, names: [...names], texts: oneLine(texts), ...(zone && { zone }) }
}

/** `{"ImportId":"startDate","timeZone":"America/Denver"}` */
function zoneIn(id: string): string | undefined {
  const [, zone] = /"timeZone"\s*:\s*"([\w/+-]{1,60})"/.exec(id) ?? []
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone
  } catch {
    return undefined // an older name that nobody knows any more: the organisation's zone then
  }
}

/**
 * The first row holds the questions, the second what is asked of them: `Response`, `Open-Ended Response`, or one of several
 * options, above which the question stands only once.
 */
function surveyMonkey(names: readonly string[], options: readonly string[]): HeadingRows | undefined {
  const isKnown = /^respondent ?id$/i.test((names[0] ?? '').trim()) && options[0]?.trim() === ''
  if (!isKnown || !options.some((option) => option.trim() !== '')) return undefined
  let question = ''
  const columns = Array.from({ length: Math.max(names.length, options.length) }, (_, at) => {
    const name = (names[at] ?? '').trim()
    if (name !== '') question = name
    const option = (options[at] ?? '').trim()
    return option === '' || isPlainAnswer(option) ? question : `${question} – ${option}`
  })
  return { rows: 2, names: columns, texts: oneLine(columns) }
}

function isPlainAnswer(option: string) {
  return /^(open-ended )?response$/i.test(option)
}

function oneLine(texts: readonly string[]) {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}
