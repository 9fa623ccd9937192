import { createHmac } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { idFrom } from '../../../platform/ids.ts'
import { findSurvey, type SurveyRecord } from '../definitions/store.ts'
import type { Answers } from '../model/survey.ts'
import type * as contract from './contract.ts'
import type { ToldResponse } from './contract.ts'
import { newResponseId, type Passage, type Taken } from './passage.ts'
import { saveProgress, submit } from './taking.ts'

type Reply = OutputOf<typeof contract.sendResponses>['taken'][number]

/** Takes what a program hands in, response by response: one that is wrong does not keep the others out. */
export async function sendResponses(
  context: Context,
  { id, responses }: InputOf<typeof contract.sendResponses>,
): Promise<{ taken: Reply[] }> {
  const survey = await findSurvey(context, id)
  const taken = responses.map(async (told) => {
    const passage = passageOf(context, survey, told)
    return replyOf(passage, await (told.isComplete ? submit : saveProgress)(context, passage))
  })
  return { taken: await Promise.all(taken) }
}

function passageOf(context: Context, { id: surveyId }: SurveyRecord, told: ToldResponse): Passage {
  const { response, version, channel, language, person, known, startedAt, sentAt } = told
  const answers = told.answers as Answers
  const responseId = response === undefined ? newResponseId() : idOf(context, surveyId, response)
  const seen = Object.keys(answers)
  return { responseId, surveyId, version, channel, language, person, known, answers, seen, startedAt, sentAt }
}

/** From the sender's own id, by our key: whoever sees the id of an anonymous response must not find theirs by trying. */
function idOf({ settings }: Context, surveyId: string, response: string): string {
  const digest = createHmac('sha256', settings.key ?? '').update(`${surveyId} ${response}`)
  return idFrom('sent response', digest.digest('hex'))
}

function replyOf({ responseId }: Passage, taken: Taken): Reply {
  if ('troubles' in taken)
    return {
      id: null,
      state: 'refused',
      again: false,
      refused: 'answers',
      troubles: taken.troubles.map(({ question, reason, fix }) => ({ question, reason, fix })),
    }
  if ('refused' in taken)
    return { id: null, state: 'refused', again: false, refused: taken.refused, troubles: [] }
  const again = taken.state === 'complete' && taken.again
  return { id: responseId, state: taken.state, again, refused: '', troubles: [] }
}
