import type { Context } from '../../../platform/context.ts'
import { writeCsv } from '../../../platform/files/csv-write.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { showMeasured } from './live.ts'
import { columnsOf, wholeColumn } from './map.ts'
import { showMap } from './maps.ts'

/** A map as a file, with what is measured of it in the period asked about. */
export async function exportMap(context: Context, { format, ...asked }: InputOf<typeof contract.exportMap>) {
  const [map, measured] = [await showMap(context, { id: asked.id }), await showMeasured(context, asked)]
  const file = `${map.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.${format}`
  if (format === 'json') {
    return { file, type: 'application/json', text: `${JSON.stringify({ ...map, measured }, null, 2)}\n` }
  }
  let text = ''
  for await (const chunk of writeCsv(heads, rowsOf(map, measured))) text += chunk
  return { file, type: 'text/csv', text }
}

const heads = [
  'column',
  'lane',
  'card',
  'stamp',
  'source',
  'day',
  'measured',
  'value',
  'low',
  'high',
  'n',
  'unit',
]

function* rowsOf({ shape, cells, name }: contract.MapShown, { cards, columns }: contract.MapMeasured) {
  for (const column of [{ id: wholeColumn, name }, ...columnsOf(shape)]) {
    const felt = columns.find(({ id }) => id === column.id)
    if (felt?.believed != null)
      yield [column.name, 'Believed feeling', '', 'assumption', '', '', '', felt.believed]
    if (felt?.measured) {
      const { value, low, high, n } = felt.measured
      yield [
        column.name,
        'Measured feeling',
        '',
        'evidence',
        '',
        '',
        'feeling',
        value,
        low,
        high,
        n,
        'feeling',
      ]
    }
    for (const lane of shape.lanes) {
      const cell = cells.find(({ columnId, laneId }) => columnId === column.id && laneId === lane.id)
      for (const card of cell?.cards ?? []) {
        const live = cards[`${column.id} ${lane.id} ${card.id}`]
        const measure = card.measure ? Object.values(card.measure).filter(Boolean).join(' · ') : ''
        const value = live && [live.value, live.low, live.high, live.n, live.unit]
        yield [
          column.name,
          lane.name,
          card.text,
          card.measure ? 'measured' : card.stamp,
          card.source,
          card.day,
          measure,
          ...(value ?? []),
        ]
      }
    }
  }
}
