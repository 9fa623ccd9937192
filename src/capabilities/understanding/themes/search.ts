import { type DiscoveredTheme, fewestTexts } from '../../../language/themes/discover.ts'
import { discoverInThread } from '../../../language/themes/in-a-thread.ts'
import { matchThemes } from '../../../language/themes/match.ts'
import { assignTo } from '../../../language/themes/places.ts'
import { vectorsOf } from '../../../language/themes/vectors.ts'
import type { Context } from '../../../platform/context.ts'
import { inTurn } from '../../../platform/facts/rewriting.ts'
import { newId } from '../../../platform/ids.ts'
import { assignedAfter, countPlaced, drawPlaced, writeThemes } from './facts.ts'
import {
  addThemes,
  allThemes,
  changeTheme,
  keepSearch,
  lastSearch,
  placesOf,
  type ThemeRow,
} from './store.ts'

/** Themes are learnt from so many comments; all others are assigned to them. */
const learntFrom = 20_000
/** Found anew when there are so many times as many comments, or after a week with anything new. */
const growth = 1.25
const weekMs = 7 * 86_400_000

/** Looks for themes where there are none yet, where much arrived since, or where somebody asks. */
export async function searchThemes(context: Context, { isAsked = false }: { isAsked?: boolean } = {}) {
  const comments = await countPlaced(context)
  const last = await lastSearch(context)
  const isOld = last.searchedAt && context.now().getTime() - last.searchedAt.getTime() > weekMs
  const isDue = comments >= last.comments * growth || (isOld && comments !== last.comments)
  if (comments < fewestTexts || !(isAsked || isDue)) return
  const drawn = await drawPlaced(context, { most: learntFrom })
  const { themes } = await discoverInThread(
    drawn.map(({ text }) => text),
    vectorsOf(drawn.map(({ embedding }) => embedding)),
  )
  await context.transaction(async (tx) => {
    await keepFound(tx, themes, (place) => drawn[place]!.id)
    await keepSearch(tx, comments)
  })
  await assignAll(context)
  await context.enqueue('themes.watch', {})
}

/**
 * What was found before keeps its id and what people did with it, also the name they gave; the name it was found by follows
 * what is said now. What people made stays, found or not.
 */
async function keepFound(tx: Context, found: readonly DiscoveredTheme[], idOf: (place: number) => string) {
  const known = await allThemes(tx)
  const parts = new Set(known.map(({ split_from }) => split_from))
  const matched = matchThemes(
    known.map(({ direction }) => direction),
    found.map(({ direction }) => direction),
  )
  const at = tx.now()
  for (const [i, theme] of found.entries()) {
    const row = rowOf(theme, { id: newId(), at, idOf })
    const before = known[matched[i] as number]
    if (!before) await addThemes(tx, [row])
    // Its parts stand for it.
    else if (!parts.has(before.id)) {
      const { found_name, words, direction, middle, reach, examples } = row
      const now = { found_name, words, direction, middle, reach, examples }
      await changeTheme(tx, before.id, { ...now, gone_at: null })
    }
  }
  for (const [k, row] of known.entries())
    if (!matched.includes(k) && !isKept(row, known))
      await changeTheme(tx, row.id, { gone_at: row.gone_at ?? at })
}

/** People named it, hid it, joined it, split it or made it. */
function isKept({ id, given_name, hidden_at, merged_into, split_from }: ThemeRow, all: readonly ThemeRow[]) {
  if (given_name || hidden_at || merged_into || split_from) return true
  return all.some((other) => other.merged_into === id || other.split_from === id)
}

export function rowOf(
  { name, words, direction, middle, reach, examples }: Omit<DiscoveredTheme, 'size'>,
  { id, at, idOf }: { id: string; at: Date; idOf: (place: number) => string },
): ThemeRow {
  return {
    id,
    ...{ found_name: name, given_name: null, words },
    ...{ direction: [...direction], middle, reach },
    examples: examples.map(idOf),
    found_at: at,
    ...{ gone_at: null, hidden_at: null, merged_into: null, split_from: null, topic_id: null },
  }
}

/** Statements carry the ids as text: see where annotations are written. */
const atOnce = 1_000

/**
 * Every comment carries the theme it lies closest to, by the themes of now.
 * @param onlyBare those alone that carry none: what was read while themes were being found
 */
export async function assignAll(context: Context, { onlyBare = false } = {}): Promise<void> {
  const { places, ids } = placesOf(await allThemes(context))
  for (let after: { at: string; id: string } | undefined; ; ) {
    const some = await assignedAfter(context, { after, limit: atOnce, onlyBare })
    const last = some.at(-1)
    if (!last) return
    after = last
    const { labels } = assignTo(places, vectorsOf(some.map(({ embedding }) => embedding)))
    const moved = some
      .map(({ id, at, theme }, i) => ({ id, at, before: theme, theme: ids[labels[i] as number] ?? '' }))
      .filter(({ before, theme }) => before !== theme)
    if (moved.length > 0) await inTurn(context, () => writeThemes(context, moved))
  }
}
