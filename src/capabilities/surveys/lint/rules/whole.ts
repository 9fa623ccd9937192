import type { Finding } from '../finding.ts'
import type { LintQuestion, LintSurvey } from '../survey.ts'
import { isPersonal } from './personal.ts'
import { directionOf } from './scales.ts'

const scales = new Set(['rating', 'matrix', 'slider', 'imagepicker'])

export function isOpen({ type }: LintQuestion): boolean {
  return type === 'comment' || type === 'text' || type === 'multipletext'
}

function isScale(question: LintQuestion): boolean {
  return scales.has(question.type) || directionOf(question) !== undefined
}

/** What concerns the survey and the order of its questions. */
export function wholeSurvey({ questions, changedOn, stage }: LintSurvey, now: Date): Finding[] {
  return [
    ...openQuestion(questions),
    ...roomForComments(questions),
    ...order(questions),
    ...direction(questions),
    ...mix(questions),
    ...age(changedOn, now),
    ...fitsStage(questions, stage),
  ]
}

/** Practice 1. */
function openQuestion(questions: readonly LintQuestion[]): Finding[] {
  if (
    questions.some(
      (question) =>
        question.type === 'comment' ||
        question.hasComment ||
        (question.type === 'text' && !isPersonal(question)),
    )
  )
    return []
  return [
    {
      question: null,
      practice: 1,
      severity: 'warning',
      message: 'Nothing can be said in people’s own words.',
      fix: 'Add one open question, such as “What could we do better?”',
    },
  ]
}

/** Practice 14: after the last score there is room to say why. */
function roomForComments(questions: readonly LintQuestion[]): Finding[] {
  const lastOpen = questions.findLastIndex((question) => isOpen(question) || question.hasComment)
  const last = questions.findLastIndex(isScale)
  if (lastOpen === -1 || last === -1 || last <= lastOpen) return []
  return [
    {
      question: questions[last]!.name,
      practice: 14,
      severity: 'hint',
      message: 'After this score nobody can say why.',
      fix: 'Give it room for a comment, or move an open question behind it.',
    },
  ]
}

/** Practice 7: what is personal does not stand at the beginning. */
function order(questions: readonly LintQuestion[]): Finding[] {
  const [first, ...rest] = questions
  if (!first || !isPersonal(first) || !rest.some((question) => !isPersonal(question))) return []
  return [
    {
      question: first.name,
      practice: 7,
      severity: 'warning',
      message: 'The survey begins with something personal.',
      fix: 'Begin with what people came for; ask about themselves at the end.',
    },
  ]
}

/** Practice 9: all scales run the same way. */
function direction(questions: readonly LintQuestion[]): Finding[] {
  const directed = questions.flatMap((question) => {
    const way = directionOf(question)
    return way ? [{ question, way }] : []
  })
  const usual = directed[0]?.way
  const odd = directed.find(({ way }) => way !== usual)
  if (!odd) return []
  return [
    {
      question: odd.question.name,
      practice: 9,
      severity: 'warning',
      message: 'Its answers run the other way round than those before.',
      fix: `Put the ${usual === 'best first' ? 'best' : 'worst'} answer first here, too.`,
    },
  ]
}

/** Practice 12. */
function mix(questions: readonly LintQuestion[]): Finding[] {
  const kinds = new Set(questions.map((question) => (isOpen(question) ? 'open' : question.type)))
  if (questions.length < 6 || kinds.size > 1) return []
  return [
    {
      question: null,
      practice: 12,
      severity: 'hint',
      message: `All ${questions.length} questions are of one kind, which makes people answer without reading.`,
      fix: 'Mix scales, choices and one open question.',
    },
  ]
}

const months = 12

/** Practice 13. */
function age(changedOn: string | undefined, now: Date): Finding[] {
  const changed = changedOn ? Date.parse(changedOn) : Number.NaN
  const old = (now.getTime() - changed) / (30.44 * 86_400_000)
  if (!(old > months)) return []
  return [
    {
      question: null,
      practice: 13,
      severity: 'hint',
      message: `Nothing was changed for ${Math.floor(old)} months.`,
      fix: 'Read it again: does each question still lead to something?',
    },
  ]
}

/** Words of later stages: nobody who is still looking around can answer them. */
const later =
  /\b(?:deliver(?:y|ed)|your order|your purchase|support team|our support|return(?:ed)? the item|refund|renew(?:al)?)\b/i
const early = new Set(['attention', 'awareness', 'interest', 'consideration', 'desire'])

/** Practice 11. */
function fitsStage(questions: readonly LintQuestion[], stage: string | undefined): Finding[] {
  if (!stage || !early.has(stage.toLowerCase())) return []
  return questions
    .filter(({ title }) => later.test(title))
    .map(({ name }) => ({
      question: name,
      practice: 11 as const,
      severity: 'warning' as const,
      message: `People in the stage “${stage}” have not come so far.`,
      fix: 'Ask it after the purchase.',
    }))
}
