import type { Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { daysNow, filterInForce, inPlainTerms, namesOf } from '../customers/index.ts'
import type { Question } from './contract.ts'
import { answersGiven, lastInteractions } from './evidence.ts'
import { knownScale, wordingMeant } from './question.ts'

export async function listAnswers(
  context: Context,
  question: Question & {
    scale: string
    wording?: string
    lowest?: number
    highest?: number
    withText: boolean
    cursor?: string
    limit: number
  },
) {
  const scale = knownScale(question.scale)
  const { periods, filter, pending } = await inPlainTerms(context, question)
  const period = periods.current
  const wording = await wordingMeant(context, { period, filter, pending, scale, wording: question.wording })
  const { lowest, highest, withText, limit, cursor } = question
  const after = cursor ? readCursor(cursor) : undefined
  const rows = await answersGiven(context, {
    period,
    filter,
    scale,
    wording,
    lowest,
    highest,
    withText,
    after,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    answers: await withNames(context, shown),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

export async function listRecent(
  context: Context,
  { filter, segment }: Pick<Question, 'filter' | 'segment'>,
) {
  const inForce = await filterInForce(context, { filter, segment })
  const { span } = await daysNow(context)
  if (!span) return { interactions: [] }
  return {
    interactions: await withNames(
      context,
      await lastInteractions(context, { filter: inForce, last: span.last }),
    ),
  }
}

async function withNames<R extends { customer_id: string }>(context: Context, rows: R[]) {
  const names = await namesOf(
    context,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.map(({ customer_id: id, ...row }) => ({ ...row, customer: { id, name: names.get(id) ?? '' } }))
}

function writeCursor({ at, id }: { at: string; id: string }) {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

function readCursor(cursor: string) {
  const [at, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (at && id && !Number.isNaN(Date.parse(at))) return { at, id }
  throw new Invalid('This cursor is not one of ours.', { field: 'cursor', fix: 'Start again without it.' })
}
