import { randomInt } from 'node:crypto'
import { maskText } from '../../../../language/masking/mask-text.ts'
import type { Answers, AnswerValue, Known, Question, Survey } from '../../model/survey.ts'
import type { ResponseToKeep } from '../store.ts'

/** What may be known of an anonymous passage: nothing that belongs to a single person or event. */
const ofMany = ['touchpoint', 'stage', 'product'] as const
const dayMs = 86_400_000

/**
 * A response that nobody can be found by: no person, no customer, no invitation, the day alone, no order of arrival, words
 * masked. What asks who they are (a contact, a file) is not kept at all.
 */
export function withoutPerson(
  kept: ResponseToKeep,
  { survey, answers, known }: { survey: Survey; answers: Answers; known: Known },
): ResponseToKeep {
  const shared = Object.fromEntries(ofMany.flatMap((name) => (known[name] ? [[name, known[name]]] : [])))
  return {
    ...kept,
    invitationId: null,
    customerId: null,
    person: null,
    answers: JSON.stringify(nameless(survey, answers)),
    known: JSON.stringify(shared),
    startedAt: dayOf(kept.startedAt),
    changedAt: dayOf(kept.changedAt),
    completedAt: kept.completedAt && dayOf(kept.completedAt),
    arrival: randomInt(2 ** 48 - 1),
  }
}

/** The day by UTC, as every anonymous instant is kept. */
export function dayOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / dayMs) * dayMs)
}

const tellsWho: ReadonlySet<Question['kind']> = new Set(['contact', 'file'])

/** Names of the questions whose answers say who somebody is. */
export function tellingQuestions({ pages }: Survey): Set<string> {
  const questions = pages.flatMap(({ questions }) => questions)
  return new Set(questions.filter(({ kind }) => tellsWho.has(kind)).map(({ name }) => name))
}

function nameless(survey: Survey, answers: Answers): Answers {
  const telling = tellingQuestions(survey)
  const worded = new Set(
    survey.pages.flatMap(({ questions }) =>
      questions.flatMap(({ kind, name }) => (kind === 'text' ? name : [])),
    ),
  )
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => !telling.has(ofComment(name)))
      .map(([name, value]) => [name, worded.has(name) || isComment(name) ? masked(value) : value]),
  )
}

/** A comment is kept at `NAME-Comment`. */
const comment = '-Comment'
const isComment = (name: string) => name.endsWith(comment)
const ofComment = (name: string) => (isComment(name) ? name.slice(0, -comment.length) : name)

function masked(value: AnswerValue): AnswerValue {
  return typeof value === 'string' ? maskText(value).masked : value
}
