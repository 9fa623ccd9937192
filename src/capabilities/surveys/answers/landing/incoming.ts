import type { Incoming, Person } from '../../../ingestion/index.ts'
import type { Question } from '../../model/survey.ts'
import { type AnswerPart, partsOf } from './answer-parts.ts'
import { messageIdOf, type Passed, placeOf, questionsOf } from './passed.ts'
import { wordingOf } from './wording.ts'

const name = 'Survey answered'
/** An interaction takes so many characters; the longest answer in words is far below. */
const longestText = 100_000

/**
 * What a known person answered, as interactions: one for each answer on a metric's scale and for each in words. A response
 * without any of them is one interaction that says no more than that they answered.
 */
export function interactionsOf(passed: Passed): Incoming[] {
  const { person } = passed
  if (!person) return []
  const told = questionsOf(passed).flatMap((question) => {
    const part = worthTelling(question, partsOf(question, passed.row.answers))
    return part ? [interactionOf(passed, person, { question, part })] : []
  })
  const all = told.length > 0 ? told : [interactionOf(passed, person, {})]
  const consents = consentsOf(passed)
  if (consents.length > 0) all[0] = { ...all[0]!, person: { ...person, consents } }
  return all
}

/** The question whose interaction a part stands in, if there is one. */
export function hasInteraction(question: Question, parts: readonly AnswerPart[]): boolean {
  return worthTelling(question, parts) !== undefined
}

function worthTelling({ scale, kind }: Question, parts: readonly AnswerPart[]): AnswerPart | undefined {
  if (scale) return parts.find(({ score, text }) => score !== null || text !== '')
  return kind === 'date' ? undefined : parts.find(({ text }) => text !== '')
}

function interactionOf(
  passed: Passed,
  person: Person,
  { question, part }: { question?: Question; part?: AnswerPart },
): Incoming {
  const { row, survey, version } = passed
  const { channel, touchpoint, stage, product, country } = placeOf(passed)
  const { orderId, conversationId, agent, journey } = row.known
  const isScored = question?.scale && part?.score !== null && part?.score !== undefined
  return {
    messageId: messageIdOf(passed, question?.name ?? ''),
    kind: 'response',
    name,
    person,
    occurredAt: (row.completed_at ?? row.changed_at).toISOString(),
    direction: 'in',
    channel,
    ...(touchpoint && { touchpoint }),
    ...(stage && { stage }),
    ...(product && { product }),
    ...(country && { country }),
    language: row.language,
    ...(orderId && { orderId }),
    ...(conversationId && { conversationId }),
    ...(agent && { agentId: agent }),
    ...(isScored && {
      answer: {
        scale: question.scale!,
        score: part.score!,
        wording: wordingOf(survey.key, version, question),
      },
    }),
    ...(part?.text && { text: part.text.slice(0, longestText) }),
    properties: {
      survey: survey.key,
      response: row.id,
      ...(question && { question: question.name }),
      ...(part?.choice && { choice: part.choice }),
      ...(journey && { journey }),
    },
  }
}

/** A consent question is named after the purpose it asks about: `surveys`, `marketing.email`. */
function consentsOf(passed: Passed) {
  return questionsOf(passed).flatMap(({ kind, name: category }) => {
    const given = passed.row.answers[category]
    return kind === 'consent' && typeof given === 'boolean' ? [{ category, given }] : []
  })
}
