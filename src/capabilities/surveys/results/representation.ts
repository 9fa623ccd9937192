import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { type Reference, referenceOf } from '../weighting/reference.ts'
import type * as contract from './contract.ts'
import { plainShare } from './estimated.ts'
import { scopeOf } from './scope.ts'

/** Whether those who answered resemble those who did not, by every fact that is known of both. */
export async function showRepresentation(
  context: Context,
  asked: InputOf<typeof contract.showRepresentation>,
): Promise<contract.Representation> {
  const scope = await scopeOf(context, { ...asked, weigh: [] })
  if (scope.survey.isAnonymous) {
    throw new Invalid('This survey is anonymous: nobody knows which customers answered.', { field: 'id' })
  }
  return representationOf(await referenceOf(context, scope.which))
}

const enough = 30

/**
 * Shares of those who answered beside the shares of everybody. Tested are those who answered against those who did not,
 * since whoever answered is in everybody, too; all values of all facts are judged together.
 */
export function representationOf({ of, counts }: Reference): contract.Representation {
  const values = [...counts].flatMap(([field, byValue]) => {
    const all = total(byValue, 'all')
    const answered = total(byValue, 'answered')
    return [...byValue].map(([value, one]) => ({
      field,
      value,
      one,
      all,
      answered,
      tested: compareShares(
        { hits: one.all - one.answered, n: all - answered },
        { hits: one.answered, n: answered },
      ),
    }))
  })
  const judged = judgeTogether(values.map(({ tested }) => tested?.p ?? 1))
  const shown = values.map(({ field, value, one, all, answered, tested }, at) => {
    const isEnough = answered >= enough && all - answered >= enough
    return {
      field,
      value,
      responders: plainShare({ hits: one.answered, n: answered }),
      everybody: one.all / all,
      difference: answered > 0 ? one.answered / answered - one.all / all : null,
      q: tested ? (judged[at]?.q ?? null) : null,
      isReal: isEnough && judged[at]?.real === true && tested !== null,
    }
  })
  const sizes = [...counts.values()].map((byValue) => ({
    all: total(byValue, 'all'),
    answered: total(byValue, 'answered'),
  }))
  const responders = Math.max(0, ...sizes.map(({ answered }) => answered))
  return {
    reference: of,
    responders,
    others: Math.max(0, ...sizes.map(({ all }) => all)) - responders,
    facts: [...Map.groupBy(shown, ({ field }) => field)].map(([field, rows]) => ({
      field: `trait:${field}`,
      values: rows.map(({ field: _, ...row }) => row),
    })),
  }
}

function total(values: ReadonlyMap<string, { all: number; answered: number }>, of: 'all' | 'answered') {
  return [...values.values()].reduce((sum, one) => sum + one[of], 0)
}
