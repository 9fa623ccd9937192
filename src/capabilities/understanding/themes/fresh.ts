import { freshInThread } from '../../../language/themes/in-a-thread.ts'
import { matchThemes } from '../../../language/themes/match.ts'
import { vectorsOf } from '../../../language/themes/vectors.ts'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { daysBetween, type Period, plusDays } from '../../../platform/period.ts'
import { drawDated } from './facts.ts'
import { assignAll, rowOf } from './search.ts'
import { addThemes, allThemes } from './store.ts'

const mostRead = 20_000
/** What lies as close as this (a cosine) to a theme is that theme: several ways to say one thing are one issue. */
const sameIssue = 0.6

/** What people began to speak about lately, too small to be found among all comments, becomes a theme of its own. */
export async function addFreshThemes(context: Context, period: Period): Promise<void> {
  const drawn = await drawDated(context, { ...period, most: mostRead })
  if (drawn.length === 0) return
  const days = daysBetween(period.from, period.until)
  const monday = daysBetween('2024-01-01', period.from)
  const found = await freshInThread({
    texts: drawn.map(({ text }) => text),
    vectors: vectorsOf(drawn.map(({ embedding }) => embedding)),
    dayOf: drawn.map(({ day }) => daysBetween(period.from, day)),
    weekdays: Array.from({ length: days }, (_, i) => (((monday + i) % 7) + 7) % 7),
  })
  const known = (await allThemes(context)).map(({ direction }): ArrayLike<number> => direction)
  const isNew = found.filter(({ direction }) => {
    if (matchThemes(known, [direction], sameIssue)[0] !== -1) return false
    known.push(direction)
    return true
  })
  if (isNew.length === 0) return
  const at = context.now()
  const rows = isNew.map((one) => rowOf(one, { id: newId(), at, idOf: (place) => drawn[place]!.id }))
  await addThemes(context, rows)
  await assignAll(context)
}

/** What is watched: the last days with data, as far back as usual is learnt from and shown. */
export function watchedDays(span: { first: string; last: string }, most: number): Period {
  const from = [span.first, plusDays(span.last, 1 - most)].toSorted().at(-1) as string
  return { from, until: plusDays(span.last, 1) }
}
