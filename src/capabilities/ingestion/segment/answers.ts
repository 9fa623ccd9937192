import type { Incoming } from '../incoming.ts'
import { firstText, type Json } from './values.ts'

const survey = /^survey[ _](?:answered|response|responded|submitted|completed)$/i
const review = /^product[ _]reviewed$|^review[ _](?:submitted|written)$/i

/** An answer to a survey (`scale`, `score`, `comment`) or a product review (`rating` of five stars, `review_body`). */
export function readAnswer(event: string, properties: Json): Partial<Incoming> | undefined {
  const score = numberOf(properties.score ?? properties.rating)
  if (review.test(event)) {
    const answer =
      score === undefined ? undefined : { scale: firstText(properties, 'scale') ?? 'stars5', score }
    return { kind: 'review', answer, text: firstText(properties, ...reviewTexts) }
  }
  const scale = firstText(properties, 'scale')
  if (!survey.test(event) && (scale === undefined || score === undefined)) return undefined
  const wording = firstText(properties, 'wording')
  const answer = scale !== undefined && score !== undefined ? { scale, score, wording } : undefined
  return { kind: 'response', answer, text: firstText(properties, 'comment', 'text') }
}

export const reviewTexts = ['review_body', 'review', 'comment', 'text']

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
