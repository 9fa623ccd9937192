import type { Context } from '../../../../platform/context.ts'
import { identitiesOf, personsOf } from '../../../customers/index.ts'
import type { Person } from '../../../ingestion/index.ts'
import type { Version } from '../../definitions/store.ts'
import type { Question } from '../../model/survey.ts'
import type { ResponseRow } from '../store.ts'
import type { Passed } from './passed.ts'

type Unknown = Omit<Passed, 'person'>

/**
 * Who each response is by: whoever was invited, else whom the sender named, else what they said of themselves in answer to a
 * contact question. Of anonymous surveys nobody is looked for.
 */
export async function withPersons(context: Context, responses: readonly Unknown[]): Promise<Passed[]> {
  const invited = await personsOf(
    context,
    responses.flatMap(({ row }) => row.customer_id ?? []),
  )
  return responses.map((one) => ({ ...one, person: personOf(one, invited) }))
}

function personOf(
  { row, survey, version }: Unknown,
  invited: ReadonlyMap<string, Person>,
): Person | undefined {
  if (survey.isAnonymous) return undefined
  const found = row.customer_id ? invited.get(row.customer_id) : undefined
  return found ?? row.person ?? named(row, version)
}

function named(row: ResponseRow, { survey }: Version): Person | undefined {
  const person: Person = {}
  for (const { questions } of survey.pages)
    for (const question of questions) Object.assign(person, contactIn(question, row))
  return identitiesOf(person).length > 0 ? person : undefined
}

function contactIn({ kind, name, input }: Question, { answers }: ResponseRow): Person {
  const told = answers[name]
  if (kind !== 'contact' || typeof told !== 'string') return {}
  if (input === 'email') return { email: told }
  return input === 'tel' ? { phone: told } : { name: told }
}
