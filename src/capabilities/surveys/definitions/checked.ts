import { Invalid } from '../../../platform/errors.ts'
import { open } from '../model/asking.ts'
import { surveyCore } from '../model/expressions.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Survey } from '../model/survey.ts'

/**
 * Reads a draft: it can be shown, and every condition in it can be read.
 * @throws Invalid with the place and how to mend it
 */
export function readDraft(definition: unknown): Survey {
  const survey = readDefinition(definition)
  open(survey)
  return survey
}

/**
 * What is published is held against SurveyJS as well, which takes some 40 ms, and must ask something.
 * @throws Invalid with the place and how to mend it
 */
export function readForPublication(definition: unknown): Survey {
  const survey = readDraft(definition)
  const asked = survey.pages.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'statement')
  if (asked.length === 0)
    throw new Invalid('This survey asks nothing yet.', { field: 'definition', fix: 'Add a question.' })
  const [error] = errorsOf(definition)
  if (error)
    throw new Invalid(`SurveyJS cannot read this survey: ${error}`, {
      field: 'definition',
      fix: 'Mend the JSON, or build the survey here.',
    })
  return survey
}

/** What SurveyJS does not know is left alone by it: `kind`, `scale` and `quotas` are ours. */
function errorsOf(definition: unknown): string[] {
  const { SurveyModel } = surveyCore()
  const { jsonErrors } = new SurveyModel(definition)
  return (jsonErrors ?? [])
    .filter(({ type }) => type !== 'unknownproperty')
    .map(({ message }) => message.slice(0, 300))
}
