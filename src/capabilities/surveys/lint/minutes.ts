import type { LintQuestion } from './survey.ts'

/** Seconds to answer, without reading: figures of our own, from how many things must be looked at and done. */
const seconds: Record<string, number> = {
  comment: 30,
  text: 12,
  multipletext: 25,
  ranking: 25,
  file: 30,
  signaturepad: 15,
}

/** How many minutes a survey takes: 4 words a second to read, and the time to answer each kind of question. */
export function minutesFor(questions: readonly LintQuestion[]): number {
  return questions.reduce((sum, question) => sum + secondsFor(question), 0) / 60
}

function secondsFor({ type, title, choices, rows }: LintQuestion): number {
  const read = [title, ...choices, ...rows].reduce((sum, text) => sum + text.split(/\s+/).length, 0) / 4
  if (rows.length > 0) return read + 4 * rows.length
  return read + (seconds[type] ?? 4)
}
