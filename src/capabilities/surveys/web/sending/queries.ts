import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { ListName, listPeople, listSends, listTriggers, previewMessage } from '../../sending/contract.ts'
import type { Wordings } from '../../sending/plan.ts'
import { surveysKey } from '../queries.ts'

/** The sendings of a survey; looked at again while one is on its way. */
export function sendsQuery(survey: string) {
  return queryOptions({
    queryKey: [...surveysKey, survey, 'sends'],
    queryFn: () => ask<typeof listSends>('GET', '/api/surveys/:id/sends', { id: survey }),
    refetchInterval: ({ state }) =>
      state.data?.sends.some(({ state: now }) => now === 'planning' || now === 'sending') ? 1_500 : false,
  })
}

export function triggersQuery(survey: string) {
  return queryOptions({
    queryKey: [...surveysKey, survey, 'triggers'],
    queryFn: () => ask<typeof listTriggers>('GET', '/api/surveys/:id/triggers', { id: survey }),
  })
}

/** One list of a sending, a page at a time. */
export function peopleQuery(survey: string, send: string, list: ListName) {
  return infiniteQueryOptions({
    queryKey: [...surveysKey, survey, 'sends', send, list],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listPeople>('GET', '/api/surveys/:id/sends/:send/people', {
        ...{ id: survey, send, list },
        ...(cursor && { cursor }),
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

interface Message {
  channel: 'email' | 'sms' | 'whatsapp'
  wordings: Wordings
  language: string
}

/** The message as it will be read. */
export function previewQuery(survey: string, message: Message) {
  return queryOptions({
    queryKey: ['survey-message', survey, message],
    queryFn: () =>
      ask<typeof previewMessage>('POST', '/api/surveys/:id/message-preview', { id: survey, ...message }),
    placeholderData: (before) => before,
    retry: false,
  })
}
