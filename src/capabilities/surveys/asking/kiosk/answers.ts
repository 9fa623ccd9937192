import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Passage } from '../../answers/passage.ts'
import { saveProgress, submit } from '../../answers/taking.ts'
import { type SurveyRecord, type Version, versionOf } from '../../definitions/store.ts'
import type { Answers } from '../../model/survey.ts'
import { answersIn, questionsOf } from '../fields.ts'

/** What a device sends: answers given there, perhaps days ago. */
export const FromKiosk = z.object({
  answers: z
    .array(
      z.object({
        id: z.uuid(),
        version: z.number().int().min(1),
        language: z.string().min(2).max(10),
        /** False where somebody walked away. */
        isDone: z.boolean(),
        /** Places of the questions that were shown. */
        asked: z.array(z.number().int().min(0).max(500)).max(500),
        /** As a form sends them. */
        fields: z.string().max(200_000),
        begunAt: z.iso.datetime(),
        sentAt: z.iso.datetime(),
      }),
    )
    .min(1)
    .max(100),
})
type Told = z.infer<typeof FromKiosk>['answers'][number]

/** How long a device may have been without a connection. */
const longestAwayMs = 31 * 86_400_000

/**
 * Takes what a kiosk collected; what it sends twice counts once. Nobody is there any more to mend an answer: what cannot be
 * one is left out, and where it was needed the rest is kept as unfinished.
 */
export async function takeFromKiosk(
  context: Context,
  survey: SurveyRecord,
  { answers }: z.infer<typeof FromKiosk>,
): Promise<{ taken: number }> {
  const outcomes = await Promise.all(answers.map((told) => takeOne(context, survey, told)))
  return { taken: outcomes.filter((outcome) => 'state' in outcome).length }
}

async function takeOne(context: Context, survey: SurveyRecord, told: Told) {
  const newest = survey.version ?? 1
  const version = await versionOf(context, survey.id, Math.min(told.version, newest))
  const passage = passageOf(context, survey, version, told)
  const done = told.isDone ? await submit(context, passage) : await saveProgress(context, passage)
  return 'troubles' in done ? saveProgress(context, passage) : done
}

function passageOf(context: Context, survey: SurveyRecord, version: Version, told: Told): Passage {
  const all = questionsOf(version.survey)
  const asked = [...new Set(told.asked)].flatMap((place) => {
    const question = all[place]
    return question ? [{ question, place }] : []
  })
  const earliest = context.now().getTime() - longestAwayMs
  const moment = (at: string) => new Date(Math.max(Date.parse(at), earliest)).toISOString()
  return {
    responseId: told.id,
    surveyId: survey.id,
    version: version.version,
    channel: 'kiosk',
    language: version.languages.includes(told.language) ? told.language : (version.languages[0] ?? 'en'),
    answers: fitting(version, answersIn(new URLSearchParams(told.fields), asked)),
    seen: asked.map(({ question }) => question.name),
    startedAt: moment(told.begunAt),
    sentAt: moment(told.sentAt),
  }
}

function fitting({ questionnaire }: Version, answers: Answers): Answers {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))
  const wrong = new Set(questionnaire.check(given).flatMap(({ question }) => question))
  return Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
}
