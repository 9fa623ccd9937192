import { maskText } from '../../../language/masking/mask-text.ts'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from './contract.ts'
import { lockSession } from './sessions.ts'
import { lockStudy, participantsOf, quoteOf, wholeQuotes } from './store.ts'
import { showStudy } from './studies.ts'

/** Marks a passage that stands in the session. What is kept of it is masked, the names of all who took part among it. */
export function addQuote(
  context: Context,
  { id, sessionId, participantId, words, code, topicId, journeyId }: InputOf<typeof contract.addQuote>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    const session = await lockSession(tx, id, sessionId)
    refuseUnsaid(session.words, words)
    const people = await participantsOf(tx, id)
    refuseWithoutConsent(
      people.filter((one) =>
        participantId === null ? session.participants.includes(one.id) : one.id === participantId,
      ),
      participantId,
    )
    const names = people.flatMap(({ name }) => (name === '' ? [] : [name]))
    const quote = newId(tx.now())
    await tx.db
      .insertInto('study_quotes')
      .values({
        id: quote,
        study_id: id,
        session_id: sessionId,
        participant_id: participantId,
        words: maskText(words, { names }).masked,
        code,
        topic_id: topicId,
        journey_id: journeyId,
        by_name: tx.actor.name,
        at: tx.now(),
      })
      .execute()
    await tx.audit('study.quote-added', { subject: id, after: { quote, topicId, journeyId } })
    return showStudy(tx, { id })
  })
}

/** Evidence is what was said: line breaks and spaces may differ, words may not. */
function refuseUnsaid(said: string, words: string) {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  if (plain(said).includes(plain(words))) return
  throw new Invalid('These words do not stand in the session.', {
    field: 'words',
    fix: 'Mark the passage in what was said, word for word.',
  })
}

/** Whoever is quoted agreed to it; where it is not told who spoke, everybody in the session did. */
function refuseWithoutConsent(people: readonly contract.Participant[], participantId: string | null) {
  if (participantId !== null && people.length === 0)
    throw new Invalid('This person does not take part.', { field: 'participantId' })
  const without = people.find(({ consentedOn }) => consentedOn === null)
  if (!without) return
  throw new Invalid(`P${without.number} has not agreed to be quoted.`, {
    field: 'participantId',
    fix: 'Note the day they agreed on, or leave the words unquoted.',
  })
}

export function removeQuote(
  context: Context,
  { id, quote }: InputOf<typeof contract.removeQuote>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    await lockStudy(tx, id)
    const gone = await tx.db
      .deleteFrom('study_quotes')
      .where('id', '=', quote)
      .where('study_id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw new NotFound('This quote is gone.', { fix: 'Load the study again.' })
    await tx.audit('study.quote-removed', { subject: id, before: { quote } })
    return showStudy(tx, { id })
  })
}

/** Beside numbers: the latest first, never of somebody who took their consent back. */
export async function listStudyQuotes(
  context: Context,
  { topicId, journeyId, limit }: InputOf<typeof contract.listStudyQuotes>,
) {
  const rows = await wholeQuotes(context)
    .$if(topicId !== undefined, (query) => query.where('study_quotes.topic_id', '=', topicId as string))
    .$if(journeyId !== undefined, (query) => query.where('study_quotes.journey_id', '=', journeyId as string))
    .where((is) =>
      is.or([
        is('study_quotes.participant_id', 'is', null),
        is('study_participants.consented_on', 'is not', null),
      ]),
    )
    .limit(limit)
    .execute()
  return { quotes: rows.map(quoteOf) }
}
