import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { CaseInList, listCases } from '../../flow/contract.ts'
import type { CasesAddress } from './address.ts'
import { csvOf } from './save-file.ts'

const most = 10_000
const atOnce = 1_000

/** The whole list as CSV, up to ten thousand journeys; names and words as far as the person may see them. */
export async function casesFile(journey: string, address: Address, which: CasesAddress) {
  const cases: CaseInList[] = []
  let cursor: string | undefined
  do {
    const question = { id: journey, ...questionOf(address), ...which, cursor, limit: atOnce }
    const page = await ask<typeof listCases>('GET', '/api/journeys/:id/cases', question)
    cases.push(...page.cases)
    cursor = page.next ?? undefined
  } while (cursor && cases.length < most)
  const file = csvOf(
    ['journey', 'customer_id', 'customer', 'started_at', 'seconds', 'outcome', 'way', 'feeling', 'words'],
    cases.map((one) => [
      one.id,
      one.customer.id,
      one.customer.name,
      one.startedAt,
      one.seconds,
      one.outcome,
      one.path.join(' > '),
      one.feeling,
      one.words,
    ]),
  )
  return { file, isAll: cursor === undefined, n: cases.length }
}
