import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'

interface Linked {
  journeyId: string | null
  personaId: string | null
  segmentId: string | null
}
const fields = { journeyId: 'journeys', personaId: 'personas', segmentId: 'segments' } as const

/**
 * The names of what maps are linked to.
 * @throws Invalid where something linked to is gone, unless lenient
 */
export async function namesFor({ db }: Context, maps: readonly Linked[], { isLenient = false } = {}) {
  const of = async (field: keyof typeof fields) => {
    const ids = [...new Set(maps.flatMap((map) => map[field] ?? []))]
    if (ids.length === 0) return new Map<string, string>()
    const rows = await db
      .selectFrom(fields[field])
      .select(['id', 'name'])
      .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
      .execute()
    if (rows.length < ids.length && !isLenient) {
      throw new Invalid(`What the map is to be linked to is gone.`, {
        field,
        fix: 'Load the page anew and choose again.',
      })
    }
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
  const [journeys, personas, segments] = [await of('journeyId'), await of('personaId'), await of('segmentId')]
  const named = (names: Map<string, string>) => (id: string | null) => {
    const name = id === null ? undefined : names.get(id)
    return id === null || name === undefined ? null : { id, name }
  }
  return { journey: named(journeys), persona: named(personas), segment: named(segments) }
}
