import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { ofJourney } from '../instances/facts.ts'
import { type CaseRow, casesMeant, countCases, narrowedTo, type Place, wordsIn } from './cases-facts.ts'
import type * as contract from './contract.ts'

/** The journeys behind a number. */
export async function listCases(context: Context, question: InputOf<typeof contract.listCases>) {
  const { id, cursor, limit, ...which } = question
  const { periods, now } = await ofJourney(context, id, which)
  const meant = narrowedTo(now, which)
  const after = cursor ? readCursor(cursor) : undefined
  const [rows, counted] = await Promise.all([
    casesMeant(context, meant, { after, limit: limit + 1 }),
    countCases(context, meant),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    periods,
    ...counted,
    cases: await inWords(context, shown),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

/** With the customer's name and words, for whoever may see these. */
async function inWords(context: Context, rows: readonly CaseRow[]): Promise<contract.CaseInList[]> {
  const { permissions } = context.actor
  const customers = rows.map(({ customer_id }) => customer_id)
  const [names, words] = await Promise.all([
    permissions.has('customers:read') ? namesOf(context, customers) : new Map<string, string>(),
    wordsIn(context, customers, permissions.has('voice:read') ? rows.flatMap(({ ids }) => ids) : []),
  ])
  return rows.map((row) => {
    const said = row.ids.flatMap((id) => words.get(id) ?? [])
    const [worst] = said.sort((one, other) => (one.sentiment ?? 0) - (other.sentiment ?? 0))
    return {
      ...inShort(row, names.get(row.customer_id) ?? ''),
      words: worst?.text ?? '',
      language: worst?.language ?? '',
    }
  })
}

export function inShort(
  { id, customer_id, started_at, seconds, outcome, path, feeling }: CaseRow,
  name: string,
) {
  return { id, customer: { id: customer_id, name }, startedAt: started_at, seconds, outcome, path, feeling }
}

function writeCursor({ started_at, id }: CaseRow) {
  return Buffer.from(`${started_at} ${id}`).toString('base64url')
}

function readCursor(cursor: string): Place {
  const [at, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (at && id && !Number.isNaN(Date.parse(at))) return { at, id }
  throw new Invalid('This cursor is not one of ours.', { field: 'cursor', fix: 'Start again without it.' })
}
