import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { Answers, AnswerValue } from '../model/survey.ts'
import { fields, questionsOf } from './fields.ts'
import { keepFiles, type SentFile } from './files/files.ts'
import type { Visit } from './visit.ts'

export const mostFiles = 10

/** A form as a browser sends it, and what becomes of the files in it once it is known whose they are. */
export async function readForm(request: FastifyRequest) {
  if (!request.isMultipart()) {
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    return { form, files: async (): Promise<Answers> => ({}) }
  }
  const form = new URLSearchParams()
  const sent: (SentFile & { field: string })[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') form.append(part.fieldname, String(part.value))
    else {
      const content = await part.toBuffer()
      if (content.length > 0)
        sent.push({ field: part.fieldname, name: part.filename, type: part.mimetype, content })
    }
  }
  return { form, files: (context: Context, visit: Visit) => answersOf(context, visit, sent) }
}

/** Keeps the files of a question and answers it with what they are called; one without new files stays as it was. */
async function answersOf(
  context: Context,
  visit: Visit,
  sent: readonly (SentFile & { field: string })[],
): Promise<Answers> {
  const answers: Record<string, AnswerValue> = {}
  // Who sent a file is found by what is in it: an anonymous survey keeps none.
  if (visit.survey.isAnonymous) return answers
  for (const [place, question] of questionsOf(visit.version.survey).entries()) {
    const files = sent.filter(({ field }) => field === fields.answer(place))
    if (files.length === 0 || question.kind !== 'file') continue
    if (question.most > 0 && files.length > question.most)
      throw new Invalid(`Of these at most ${question.most} can be sent.`)
    const { survey, responseId } = visit
    answers[question.name] = await keepFiles(context, {
      surveyId: survey.id,
      responseId,
      question: question.name,
      files,
    })
  }
  return answers
}
