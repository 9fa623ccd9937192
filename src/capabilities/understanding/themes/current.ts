import { assignTo } from '../../../language/themes/places.ts'
import { vectorsOf } from '../../../language/themes/vectors.ts'
import type { Context } from '../../../platform/context.ts'
import { allThemes, nameOf, placesOf, standing } from './store.ts'

/** The themes found last, by which new comments are assigned; undefined while there are none. */
export interface CurrentThemes {
  /** Id of the theme that a place in meaning lies closest to; undefined where none is close. */
  themeOf(embedding: ArrayLike<number>): string | undefined
}

export async function currentThemes(context: Context): Promise<CurrentThemes | undefined> {
  const { places, ids } = placesOf(await allThemes(context))
  if (places.length === 0) return undefined
  return { themeOf: (embedding) => ids[assignTo(places, vectorsOf([embedding])).labels[0] as number] }
}

/** How the themes that comments may carry are called now, by id; without those that people hide. */
export async function themeNames(context: Context): Promise<Map<string, { name: string; above: null }>> {
  const shown = standing(await allThemes(context)).filter(({ hidden_at }) => !hidden_at)
  return new Map(shown.map((row) => [row.id, { name: nameOf(row), above: null }]))
}
