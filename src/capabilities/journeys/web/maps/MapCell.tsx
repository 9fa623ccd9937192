import { Popover } from '@mantine/core'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import type { Lane } from '../../maps/map.ts'
import { CardShown } from './CardShown.tsx'
import { CellEditor } from './CellEditor.tsx'
import { cellAt } from './card-moves.ts'
import { type ColumnShown, columnsWithin, type Zoom } from './columns.ts'
import styles from './Grid.module.css'
import type { Stop } from './MapGrid.tsx'
import { say } from './say.ts'
import { useMoves } from './use-moves.ts'

interface MapCellProps {
  map: MapShown
  lane: Lane
  column: ColumnShown
  /** All that are shown, for moving cards between them. */
  columns: readonly ColumnShown[]
  measured: MapMeasured | undefined
  zoom: Zoom
  mayWrite: boolean
  onZoom: (zoom: Zoom) => void
  onComments: (columnId: string, laneId: string) => void
  stop: Stop
}

/** Where a lane and a column meet. Enter or a double click edits, C comments; cards are dragged in, or moved by menu. */
export function MapCell(props: MapCellProps) {
  const { map, lane, column, mayWrite, onComments, stop } = props
  const [isEditing, setEditing] = useState(false)
  const drop = useDrop(props)
  const cell = cellAt(map.cells, column.id, lane.id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && mayWrite) setEditing(true)
    else if (event.key === 'c') onComments(column.id, lane.id)
    else return
    event.preventDefault()
  }
  const label = say('cell', { lane: lane.name, column: column.name })
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is walked by keyboard
      role="gridcell"
      aria-label={cell.cards.length === 0 ? `${label}, ${say('emptyCell')}` : undefined}
      className={classes(styles.cell, mayWrite && styles.mayWrite, drop.isOver && styles.dropping)}
      onKeyDown={onKeyDown}
      onClick={(event) => mayWrite && isGround(event.target) && setEditing(true)}
      onDoubleClick={() => mayWrite && setEditing(true)}
      {...drop.events}
      {...stop}
      tabIndex={stop.tabIndex}
    >
      <Popover
        opened={isEditing}
        onChange={setEditing}
        width={360}
        trapFocus
        returnFocus
        closeOnEscape={false}
        closeOnClickOutside={false}
        withinPortal
        position="bottom-start"
      >
        <Popover.Target>
          <Inside {...props} />
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={say('editing', { lane: lane.name, column: column.name })}>
          {isEditing && <CellEditor {...props} cell={cell} onClose={() => setEditing(false)} />}
        </Popover.Dropdown>
      </Popover>
    </td>
  )
}

/** The cell itself and not a card, a link or a button in it. */
function isGround(target: EventTarget) {
  return target instanceof HTMLElement && target.closest('a, button, [draggable], [role="dialog"]') === null
}

interface InsideProps extends MapCellProps {
  ref?: React.Ref<HTMLDivElement>
}

function Inside({ map, lane, column, zoom, mayWrite, measured, onZoom, onComments, ref }: InsideProps) {
  const { cards } = cellAt(map.cells, column.id, lane.id)
  const open = map.comments.filter(
    ({ columnId, laneId, resolvedAt }) => columnId === column.id && laneId === lane.id && !resolvedAt,
  ).length
  const within = columnsWithin(map, column).flatMap(({ id }) => cellAt(map.cells, id, lane.id).cards).length
  return (
    <div ref={ref} className={styles.inside} data-hint={say('emptyCell')}>
      {cards.map((card) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the card moves it without dragging
        <div
          key={card.id}
          draggable={mayWrite}
          onDragStart={(event) =>
            event.dataTransfer.setData(dragged, JSON.stringify([column.id, lane.id, card.id]))
          }
        >
          <CardShown
            card={card}
            live={measured?.cards[`${column.id} ${lane.id} ${card.id}`]}
            journey={map.journey?.id}
            here={column.follows}
            today={map.today}
          />
        </div>
      ))}
      {zoom === 'stage' && within > 0 && (
        <button type="button" tabIndex={-1} className={styles.deeper} onClick={() => onZoom('step')}>
          +{within} {say('inSteps')}
        </button>
      )}
      {open > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.comments}
          aria-label={say('commentCount', { count: open })}
          onClick={() => onComments(column.id, lane.id)}
        >
          <span aria-hidden>💬</span> {open}
        </button>
      )}
    </div>
  )
}

const dragged = 'application/x-attune-card'

/** A card that is dragged here from another cell. */
function useDrop({ map, lane, column, mayWrite }: MapCellProps) {
  const [isOver, setOver] = useState(false)
  const { move } = useMoves(map)
  const isCard = (event: DragEvent) => mayWrite && event.dataTransfer.types.includes(dragged)
  const onDragOver = (event: DragEvent) => {
    if (!isCard(event)) return
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!isCard(event)) return
    event.preventDefault()
    const [columnId, laneId, card] = JSON.parse(event.dataTransfer.getData(dragged)) as [
      string,
      string,
      string,
    ]
    if (columnId !== column.id || laneId !== lane.id)
      move({ columnId, laneId }, card, { columnId: column.id, laneId: lane.id })
  }
  return { isOver, events: { onDragOver, onDrop, onDragLeave: () => setOver(false) } }
}
