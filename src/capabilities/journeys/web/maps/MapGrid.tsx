import { type KeyboardEvent, useRef, useState } from 'react'
import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import { BelievedCell } from './BelievedCell.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { Curve, CurveLegend } from './Curve.tsx'
import { columnsAt, type Zoom } from './columns.ts'
import { FromStages } from './FromStages.tsx'
import styles from './Grid.module.css'
import { type Place, placeAfter } from './grid-keys.ts'
import { LaneHead } from './LaneHead.tsx'
import { MapCell } from './MapCell.tsx'
import { StageHeads } from './StageHeads.tsx'
import { say } from './say.ts'

interface MapGridProps {
  map: MapShown
  measured: MapMeasured | undefined
  zoom: Zoom
  mayWrite: boolean
  onZoom: (zoom: Zoom) => void
  onComments: (columnId: string, laneId: string) => void
}

/**
 * Lanes by stages, as a grid of the keyboard: one of its places is in the order of tabs, arrows lead to the others.
 * Row 0 are the stages, row 1 the feelings, then the lanes; column 0 are the names of the lanes.
 */
export function MapGrid({ map, measured, zoom, mayWrite, onZoom, onComments }: MapGridProps) {
  const columns = columnsAt(map, zoom)
  const lanes = map.shape.lanes.filter(({ isHidden }) => !isHidden)
  const { grid, stop } = useRoving({ rows: lanes.length + 2, columns: columns.length + 1 })
  const felt = measured?.columns ?? []
  return (
    <section
      ref={grid.ref}
      className={styles.scroll}
      onKeyDown={grid.onKeyDown}
      onFocus={grid.onFocus}
      aria-label={map.name}
      data-zoom={zoom}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked and edited by keyboard is a grid
        role="grid"
        aria-label={say('gridLabel', { name: map.name })}
        className={styles.grid}
      >
        <thead>
          {zoom === 'step' && <StageHeads columns={columns} />}
          <tr>
            <th className={styles.corner}>
              <span className="only-heard">{say('lane', { name: '' })}</span>
            </th>
            {columns.map((column, index) => (
              <ColumnHead key={column.id} {...{ map, column, mayWrite, onZoom }} stop={stop(0, index + 1)} />
            ))}
            {zoom === 'need' && <th scope="col">{say('fromStages')}</th>}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.feelings}>
            <th scope="row" className={styles.lane}>
              <span className={styles.laneName}>{say('curve')}</span>
              <CurveLegend />
            </th>
            {columns.map((column, index) => (
              <td key={column.id}>
                {index === 0 && (
                  <div className={styles.over} style={{ '--columns': columns.length }}>
                    <Curve columns={columns} felt={felt} />
                  </div>
                )}
                <div className={styles.under}>
                  <BelievedCell
                    {...{ map, column, mayWrite }}
                    felt={felt.find(({ id }) => id === column.id)}
                    stop={stop(1, index + 1)}
                  />
                </div>
              </td>
            ))}
            {zoom === 'need' && <td />}
          </tr>
          {lanes.map((lane, row) => (
            <tr key={lane.id}>
              <LaneHead {...{ map, lane, mayWrite }} stop={stop(row + 2, 0)} />
              {columns.map((column, index) => (
                <MapCell
                  key={column.id}
                  {...{ map, lane, column, mayWrite, measured, onZoom, onComments, columns }}
                  zoom={zoom}
                  stop={stop(row + 2, index + 1)}
                />
              ))}
              {zoom === 'need' && <FromStages {...{ map, lane, measured }} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a place of the grid puts on its element: where it is, and whether the tab key comes to it. */
export interface Stop {
  'data-row': number
  'data-column': number
  tabIndex: 0 | -1
}

/** One place is in the order of tabs: the one that was stood on last. */
function useRoving(size: { rows: number; columns: number }) {
  const ref = useRef<HTMLElement>(null)
  const [at, setAt] = useState<Place>({ row: 2, column: 1 })
  const elementAt = ({ row, column }: Place) =>
    ref.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target)
    if (!from) return
    const next = placeAfter(from, event.key, event.ctrlKey, {
      ...size,
      isThere: (place) => Boolean(elementAt(place)),
    })
    if (!next) return
    event.preventDefault()
    elementAt(next)?.focus()
  }
  const onFocus = (event: { target: EventTarget }) => {
    const place = placeOf(event.target)
    if (place) setAt(place)
  }
  const stop = (row: number, column: number): Stop => ({
    'data-row': row,
    'data-column': column,
    tabIndex: row === at.row && column === Math.min(at.column, size.columns - 1) ? 0 : -1,
  })
  return { grid: { ref, onKeyDown, onFocus }, stop }
}

/** Only of the place itself: keys within an editor or a menu are theirs. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return null
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) }
}
