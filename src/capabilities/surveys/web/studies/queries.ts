import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type { findCustomers } from '../../../customers/contract.ts'
import type { listJourneys } from '../../../journeys/definitions/contract.ts'
import type { listTopics } from '../../../understanding/topics/contract.ts'
import type * as contract from '../../studies/contract.ts'
import type { StudyShown } from '../../studies/contract.ts'
import { say } from './say.ts'

const key = ['studies'] as const

export const studiesQuery = queryOptions({
  queryKey: key,
  queryFn: () => ask<typeof contract.listStudies>('GET', '/api/studies', {}),
})

export function studyQuery(id: string) {
  return queryOptions({
    queryKey: [...key, id],
    queryFn: () => ask<typeof contract.showStudy>('GET', '/api/studies/:id', { id }),
  })
}

/** Topics with how many comments of the last 90 days are about each. */
export const topicsQuery = queryOptions({
  queryKey: ['topics', 'beside studies'],
  queryFn: () => ask<typeof listTopics>('GET', '/api/topics', { period: '90d' }),
  staleTime: 60_000,
})

/** Journeys by name; the room of journeys comes later, so that only its types are known here. */
export const journeysQuery = queryOptions({
  queryKey: ['journeys', 'beside studies'],
  queryFn: () => ask<typeof listJourneys>('GET', '/api/journeys', { period: '90d' }),
  staleTime: 60_000,
})

export function customersLikeQuery(search: string) {
  return queryOptions({
    queryKey: ['customers', 'for studies', search],
    queryFn: () => ask<typeof findCustomers>('GET', '/api/customers', { search, limit: 6 }),
    enabled: search.length >= 2,
  })
}

export const useBeginning = () =>
  useChangeOf(key, (study: SentOf<typeof contract.beginStudy>) =>
    ask<typeof contract.beginStudy>('POST', '/api/studies', study),
  )

export const useDeletion = (id: string) =>
  useChangeOf(key, () => ask<typeof contract.deleteStudy>('DELETE', '/api/studies/:id', { id }), {
    done: () => say('deleted'),
  })

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
type Of<E> = Without<SentOf<E>, 'id'>

/** Every change of a study answers with the whole study, which is shown at once. */
export function useStudyChange<In>(id: string, run: (input: In) => Promise<StudyShown>, done?: string) {
  const queries = useQueryClient()
  const keep = async (input: In) => {
    const study = await run(input)
    queries.setQueryData(studyQuery(id).queryKey, study)
    return study
  }
  return useChangeOf<In, StudyShown>(key, keep, done === undefined ? {} : { done: () => done })
}

export const useDescription = (id: string, done?: string) =>
  useStudyChange(
    id,
    (said: Of<typeof contract.changeStudy>) =>
      ask<typeof contract.changeStudy>('PATCH', '/api/studies/:id', { id, ...said }),
    done,
  )

export const useNewParticipant = (id: string) =>
  useStudyChange(id, (who: Of<typeof contract.addParticipant>) =>
    ask<typeof contract.addParticipant>('POST', '/api/studies/:id/participants', { id, ...who }),
  )

export const useParticipant = (id: string) =>
  useStudyChange(id, (who: Of<typeof contract.changeParticipant>) =>
    ask<typeof contract.changeParticipant>('PATCH', '/api/studies/:id/participants/:participant', {
      id,
      ...who,
    }),
  )

export const useParticipantRemoval = (id: string) =>
  useStudyChange(id, (participant: string) =>
    ask<typeof contract.removeParticipant>('DELETE', '/api/studies/:id/participants/:participant', {
      id,
      participant,
    }),
  )

export const useNewTalk = (id: string) =>
  useStudyChange(id, (talk: Of<typeof contract.addSession>) =>
    ask<typeof contract.addSession>('POST', '/api/studies/:id/sessions', { id, ...talk }),
  )

export const useTalk = (id: string) =>
  useStudyChange(id, (talk: Of<typeof contract.changeSession>) =>
    ask<typeof contract.changeSession>('PATCH', '/api/studies/:id/sessions/:session', { id, ...talk }),
  )

export const useTalkRemoval = (id: string) =>
  useStudyChange(id, (session: string) =>
    ask<typeof contract.removeSession>('DELETE', '/api/studies/:id/sessions/:session', { id, session }),
  )

export const useNewQuote = (id: string) =>
  useStudyChange(
    id,
    (quote: Of<typeof contract.addQuote>) =>
      ask<typeof contract.addQuote>('POST', '/api/studies/:id/quotes', { id, ...quote }),
    say('quoteAdded'),
  )

export const useQuoteRemoval = (id: string) =>
  useStudyChange(id, (quote: string) =>
    ask<typeof contract.removeQuote>('DELETE', '/api/studies/:id/quotes/:quote', { id, quote }),
  )
