import type { Finding } from '../finding.ts'
import type { LintSurvey } from '../survey.ts'
import type { Wording } from '../words/wording.ts'

/** Stages as Attune names them at first, and as others do. */
const before = new Set(['attention', 'awareness', 'interest', 'consideration', 'desire'])
const after = new Set(['service', 'loyalty', 'retention', 'advocacy'])

/** Practice 11: nobody who is still looking around knows the delivery, and a customer of years forgot the advertisement. */
export function fitsStage({ questions, stage = '' }: LintSurvey, { late, early }: Wording): Finding[] {
  const at = stage.toLowerCase()
  const odd = (pattern: RegExp, message: string, fix: string): Finding[] =>
    questions
      .filter(({ title }) => pattern.test(title))
      .map(({ name }) => ({ question: name, practice: 11, severity: 'warning', message, fix }))
  if (before.has(at))
    return odd(late, `People in the stage “${stage}” have not come so far.`, 'Ask it after the purchase.')
  if (after.has(at))
    return odd(early, `In the stage “${stage}” that was long ago.`, 'Ask it when people have just found you.')
  return []
}
