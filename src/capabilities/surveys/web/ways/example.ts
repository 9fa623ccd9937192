import type { Question } from '../../model/survey.ts'

/** A call a programmer can paste: the survey's own questions, answered. */
export function callFor(api: string, questions: readonly Question[]): string {
  const answers = Object.fromEntries(
    questions
      .filter(({ kind }) => kind !== 'statement' && kind !== 'file')
      .slice(0, 3)
      .map((question) => [question.name, exampleOf(question)]),
  )
  const body = { responses: [{ response: 'call-4711', person: { email: 'ann@example.org' }, answers }] }
  return `curl ${api} \\
  -H 'Authorization: Bearer YOUR_KEY' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(body, null, 2).replaceAll("'", '’')}'`
}

/** Something the question would take for an answer. */
export function exampleOf({ kind, choices, rows, highest, input }: Question): unknown {
  const first = choices[0]?.value ?? ''
  switch (kind) {
    case 'matrix':
      return Object.fromEntries(rows.map(({ value }) => [value, first]))
    case 'multiple':
      return [first]
    case 'ranking':
      return choices.map(({ value }) => value)
    case 'consent':
      return true
    case 'date':
      return '2026-03-31'
    case 'contact':
      return { email: 'ann@example.org', tel: '+49 30 123456', name: 'Ann Example', text: 'Ann' }[input]
    case 'text':
      return 'Everything arrived on time.'
    case 'single':
    case 'likert':
    case 'nes':
    case 'image':
      return first
    default:
      return highest
  }
}
