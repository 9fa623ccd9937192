import type { Finding } from '../finding.ts'
import { isOpen, type LintQuestion, type LintSurvey } from '../survey.ts'
import { offered, type Wording } from '../words/wording.ts'
import { isPersonal } from './personal.ts'
import { directionOf } from './scales.ts'
import { fitsStage } from './stage.ts'

const scales = new Set(['rating', 'matrix', 'slider'])

/** What concerns the survey and the order of its questions; where nothing is known of its language, without its words. */
export function wholeSurvey(survey: LintSurvey, wording: Wording | undefined, now: Date): Finding[] {
  const { questions, changedOn } = survey
  return [
    ...openQuestion(questions, wording),
    ...roomForComments(questions, wording),
    ...(wording ? order(questions, wording) : []),
    ...(wording ? direction(questions, wording) : []),
    ...mix(questions),
    ...age(changedOn, now),
    ...(wording ? fitsStage(survey, wording) : []),
  ]
}

/** Practice 1. */
function openQuestion(questions: readonly LintQuestion[], wording: Wording | undefined): Finding[] {
  const letsTalk = (question: LintQuestion) =>
    question.hasComment ||
    (isOpen(question) &&
      !question.asksContact &&
      !(wording && question.type === 'text' && isPersonal(question, wording)))
  if (questions.some(letsTalk)) return []
  return [
    {
      question: null,
      practice: 1,
      severity: 'warning',
      message: 'Nothing can be said in people’s own words.',
      fix: 'Add one open question, such as “What could we do better?”',
      edit: { kind: 'open-question', after: null, title: offered.openQuestion },
    },
  ]
}

/** Practice 14: after the last score there is room to say why. */
function roomForComments(questions: readonly LintQuestion[], wording: Wording | undefined): Finding[] {
  const isScale = (question: LintQuestion) =>
    scales.has(question.type) || (wording !== undefined && directionOf(question, wording) !== undefined)
  const lastOpen = questions.findLastIndex((question) => isOpen(question) || question.hasComment)
  const last = questions.findLastIndex(isScale)
  if (lastOpen === -1 || last === -1 || last <= lastOpen) return []
  const { name } = questions[last]!
  return [
    {
      question: name,
      practice: 14,
      severity: 'hint',
      message: 'After this score nobody can say why.',
      fix: 'Give it room for a comment, or move an open question behind it.',
      edit: { kind: 'comment', question: name },
    },
  ]
}

/** Practice 7: what is personal does not stand at the beginning. */
function order(questions: readonly LintQuestion[], wording: Wording): Finding[] {
  const [first, ...rest] = questions
  if (!first || !isPersonal(first, wording) || !rest.some((question) => !isPersonal(question, wording)))
    return []
  return [
    {
      question: first.name,
      practice: 7,
      severity: 'warning',
      message: 'The survey begins with something personal.',
      fix: 'Begin with what people came for; ask about themselves at the end.',
      edit: { kind: 'move-to-end', question: first.name },
    },
  ]
}

/** Practice 9: all scales run the same way. */
function direction(questions: readonly LintQuestion[], wording: Wording): Finding[] {
  const directed = questions.flatMap((question) => {
    const way = directionOf(question, wording)
    return way ? [{ question, way }] : []
  })
  const usual = directed[0]?.way
  const odd = directed.find(({ way }) => way !== usual)
  if (!odd) return []
  const { name, choices } = odd.question
  return [
    {
      question: name,
      practice: 9,
      severity: 'warning',
      message: 'Its answers run the other way round than those before.',
      fix: `Put the ${usual === 'best first' ? 'best' : 'worst'} answer first here, too.`,
      ...(choices.length > 0 && { edit: { kind: 'turn-choices', question: name } }),
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
