import type { Context } from '../../../platform/context.ts'
import { answer, type InputOf } from '../../../platform/http/endpoint.ts'
import { lintSurvey } from './contract.ts'
import { lint } from './lint.ts'
import { hasQuestions, readSurvey } from './survey.ts'

export const lintRoutes = [answer(lintSurvey, lintDraft)]

/** A draft without a question yet has nothing to be found in it. */
function lintDraft(context: Context, { definition, stage, changedAt }: InputOf<typeof lintSurvey>) {
  if (!hasQuestions(definition)) return { findings: [], minutes: 0, questions: 0 }
  const survey = readSurvey(definition, 'The survey')
  return lint(
    { ...survey, stage: stage || survey.stage, changedOn: changedAt ?? survey.changedOn },
    context.now(),
  )
}
