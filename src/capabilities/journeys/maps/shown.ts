import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { commentsOf, openComments } from './comments.ts'
import type * as contract from './contract.ts'
import { interviewedBy, interviewsOf } from './interviews.ts'
import { isThere } from './map.ts'
import { namesFor } from './names.ts'
import { cellsOf, type KeptCell, type KeptMap } from './store.ts'
import { warningsOf } from './warnings.ts'

/** A map with everything on it; `cells` of columns or lanes that are gone are left out, and come back with them. */
export async function shown(context: Context, map: KeptMap): Promise<contract.MapShown> {
  const [cells, comments, interviews, [line]] = await Promise.all([
    cellsOf(context, [map.id]),
    commentsOf(context, map.id),
    interviewsOf(context, map.id),
    listed(context, [map]),
  ])
  const { about, shape, version } = map
  const there = cells.filter((cell) => isThere(shape, cell)).map(cellShown)
  const today = dayIn(context.settings.zone)(context.now())
  return { ...line!, about, shape, version, cells: there, comments, interviews, today }
}

export function cellShown({ mapId: _, changedAt, ...cell }: KeptCell): contract.CellShown {
  return { ...cell, changedAt: changedAt.toISOString() }
}

/** As lists show them. */
export async function listed(context: Context, maps: readonly KeptMap[]): Promise<contract.MapListed[]> {
  const ids = maps.map(({ id }) => id)
  const [cells, names, interviewed, open] = await Promise.all([
    cellsOf(context, ids),
    namesFor(context, maps, { isLenient: true }),
    interviewedBy(context, ids),
    openComments(context, ids),
  ])
  const byMap = Map.groupBy(cells, ({ mapId }) => mapId)
  const dayOf = dayIn(context.settings.zone)
  const today = dayOf(context.now())
  return maps.map((map) => {
    const own = (byMap.get(map.id) ?? []).filter((cell) => isThere(map.shape, cell))
    const cards = own.flatMap((cell) => cell.cards)
    const spoken = interviewed.get(map.id) ?? { customers: 0, lastDay: null }
    return {
      id: map.id,
      name: map.name,
      need: map.about.need,
      owner: map.about.owner.name,
      journey: names.journey(map.journeyId),
      persona: names.persona(map.personaId),
      segment: names.segment(map.segmentId),
      stages: map.shape.stages.length,
      cards: cards.length,
      evidence: cards.filter(({ stamp, measure }) => stamp === 'evidence' && !measure).length,
      measured: cards.filter(({ measure }) => measure).length,
      interviewed: spoken.customers,
      openComments: open.get(map.id) ?? 0,
      warnings: warningsOf({
        about: map.about,
        cells: own,
        interviewed: spoken,
        changedDay: dayOf(map.changedAt),
        today,
      }),
      changedBy: map.changedBy,
      changedAt: map.changedAt.toISOString(),
    }
  })
}
