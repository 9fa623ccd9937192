import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { besideTheirLike } from './among-like.ts'
import type * as contract from './contract.ts'
import type { Four } from './facts.ts'
import { placesOf } from './friction.ts'
import { fromContact, kindNumber } from './kind-number.ts'
import { boughtAgain, type OnePlace, type Said, wordsAt } from './one-facts.ts'
import type { Places } from './places.ts'

const mostQuotes = 3

/** One friction closer. @throws NotFound where the journey has no such place in the period */
export async function showFriction(
  context: Context,
  question: InputOf<typeof contract.showFriction>,
): Promise<contract.FrictionEvidence> {
  const asked = await placesOf(context, question.id, question)
  const one = { ...asked, at: numbersOf(question, asked.places) }
  const [bought, said] = await Promise.all([boughtAgain(context, one), wordsFor(context, one)])
  const strata = bought.map((row): Four => [row.without_hits, row.without_n, row.with_hits, row.with_n])
  const all = strata.reduce<Four>(
    (so, row) => so.map((n, at) => n + (row[at] as number)) as Four,
    [0, 0, 0, 0],
  )
  const { with: withIt, without, difference, p } = besideTheirLike(strata, all, 'less').told
  return { boughtAgain: { with: withIt, without, difference, p }, quotes: await quotesOf(context, said) }
}

function wordsFor(context: Context, one: OnePlace): Promise<Said[]> | [] {
  return context.actor.permissions.has('voice:read') ? wordsAt(context, one, mostQuotes) : []
}

async function quotesOf(context: Context, said: readonly Said[]) {
  const maySee = context.actor.permissions.has('customers:read')
  const names = maySee
    ? await namesOf(
        context,
        said.map(({ customer_id }) => customer_id),
      )
    : null
  return said.map(({ id, customer_id, at, channel, language, text }) => ({
    id,
    customer: names && { id: customer_id, name: names.get(customer_id) ?? '' },
    ...{ at, channel, language, text },
  }))
}

type Asking = Pick<InputOf<typeof contract.showFriction>, 'kind' | 'step' | 'next'>

function numbersOf({ kind, step, next }: Asking, { steps, ways }: Places): OnePlace['at'] {
  const number = kindNumber(kind)
  if (kind === 'promise') return { kind: number, at: 1 }
  const isWay = next !== ''
  const at = isWay ? ways.findIndex((way) => way.step === step && way.next === next) : steps.indexOf(step)
  if (at < 0) throw new NotFound('Nobody came there in this period.', { fix: 'Choose a longer period.' })
  return { kind: kind === 'channel' && !isWay ? number + fromContact : number, at: at + 1 }
}
