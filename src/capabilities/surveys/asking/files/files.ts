import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { AnswerValue } from '../../model/survey.ts'

interface SurveyFileTable {
  id: string
  survey_id: string
  response_id: string
  question: string
  name: string
  type: string
  content: Buffer
  kept_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_files: SurveyFileTable
  }
}

export interface SentFile {
  name: string
  /** As the browser says; it is shown to nobody as such. */
  type: string
  content: Buffer
}

interface Kept {
  surveyId: string
  responseId: string
  question: string
  files: readonly SentFile[]
}

/** Keeps the files that answer a question, instead of those that answered it before. They go with their response. */
export async function keepFiles(
  context: Context,
  { surveyId, responseId, question, files }: Kept,
): Promise<AnswerValue> {
  return context.transaction(async ({ db, now }) => {
    const rows = files.map(({ name, type, content }) => ({
      id: newId(now()),
      survey_id: surveyId,
      response_id: responseId,
      question,
      name: plainName(name),
      type: type.slice(0, 100),
      content,
      kept_at: now(),
    }))
    await db
      .deleteFrom('survey_files')
      .where('response_id', '=', responseId)
      .where('question', '=', question)
      .execute()
    await db.insertInto('survey_files').values(rows).execute()
    return rows.map(({ id, name, type, content }) => ({ id, name, type, size: content.length }))
  })
}

/** A file that somebody sent with their answers, for colleagues who may see the survey. */
export async function fileWith({ db, actor }: Context, id: string) {
  const file = await db
    .selectFrom('survey_files')
    .innerJoin('surveys', 'surveys.id', 'survey_files.survey_id')
    .select(['survey_files.name', 'survey_files.content', 'surveys.unit'])
    .where('survey_files.id', '=', id)
    .executeTakeFirst()
  const isInSight = file && (actor.units === 'all' || actor.units.includes(file.unit))
  if (!isInSight)
    throw new NotFound('This file is gone.', { fix: 'Look whether the response is still there.' })
  return file
}

/** Without folders and without signs that mean something to an operating system. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '_')
    .toWellFormed()
    .slice(-200)
  return plain === '' ? 'file' : plain
}
