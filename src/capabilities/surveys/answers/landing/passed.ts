import type { Person } from '../../../ingestion/index.ts'
import type { SurveyRecord, Version } from '../../definitions/store.ts'
import type { Question } from '../../model/survey.ts'
import type { ResponseRow } from '../store.ts'

/** A response on its way to becoming facts: with what it answers, and who it is by. */
export interface Passed {
  row: ResponseRow
  survey: SurveyRecord
  version: Version
  /** Nobody, where the survey is anonymous or nobody is known. */
  person: Person | undefined
}

export const nobody = '00000000-0000-0000-0000-000000000000'

/** The name under which answers come in: part of every one's identity. */
export const source = 'surveys'

/** One thing of a kind per question and response: the same however often it lands. */
export const messageIdOf = ({ row }: Passed, question: string) => `${row.id}:${question}`

export function questionsOf({ version }: Passed): Question[] {
  return version.survey.pages.flatMap(({ questions }) => questions)
}

/** Where it was asked: as known of this passage, else as the survey says. */
export function placeOf({ row, survey }: Passed) {
  return {
    channel: row.channel === 'website' ? 'web' : row.channel,
    touchpoint: row.known.touchpoint || survey.touchpoint,
    stage: row.known.stage || survey.stage,
    product: row.known.product ?? '',
    country: row.known.country ?? '',
  }
}
