import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../web/client/address.ts'
import { ask } from '../../../web/client/api.ts'
import type { listAnswers, listChanges, listRecent, showBoard, showScore } from '../contract.ts'
import type { AnswersAddress, ScoreAddress } from './address.ts'

export function boardQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['scoreboard', question],
    queryFn: () => ask<typeof showBoard>('GET', '/api/scoreboard', question),
  })
}

export function changesQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['changes', question],
    queryFn: () => ask<typeof listChanges>('GET', '/api/changes', question),
  })
}

export function recentQuery(address: Address) {
  const { filter, segment } = questionOf(address)
  return queryOptions({
    queryKey: ['recent-interactions', filter, segment],
    queryFn: () => ask<typeof listRecent>('GET', '/api/recent-interactions', { filter, segment }),
  })
}

export function scoreQuery(address: Address, asked: ScoreAddress & { scale: string }) {
  const { scale, wording, every, by } = asked
  const question = { ...questionOf(address), scale, wording, every, by }
  return queryOptions({
    queryKey: ['score', question],
    queryFn: () => ask<typeof showScore>('GET', '/api/scores/:scale', question),
  })
}

export function answersQuery(address: Address, asked: AnswersAddress & { scale: string }) {
  const { scale, wording, lowest, highest, withText } = asked
  const question = {
    ...questionOf(address),
    scale,
    wording,
    lowest,
    highest,
    withText: withText ? 'true' : undefined,
  }
  return infiniteQueryOptions({
    queryKey: ['answers', question],
    queryFn: ({ pageParam }) =>
      ask<typeof listAnswers>('GET', '/api/scores/:scale/answers', { ...question, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
