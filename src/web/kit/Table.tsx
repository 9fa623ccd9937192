import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import { say } from './say.ts'
import styles from './Table.module.css'
import { type Order, sortRows } from './table-order.ts'

export interface Column<Row> {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right, so that their digits line up. */
  isNumber?: boolean
  /** What the column is sorted by; without it, it is not sortable. */
  sortBy?: (row: Row) => string | number | null
}

interface TableProps<Row> {
  /** What the rows are, for those who hear the table. */
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: Column<Row>[]
  /** What a click or Enter on a row does. Put a real link in a cell as well where it leads to a page. */
  onOpen?: (row: Row) => void
  /** The order at first; rows stay as given without it. */
  order?: Order
  /** Height in pixels after which the rows scroll under their header. */
  maxHeight?: number
}

/** Dense rows under a header that stays. Arrow keys, Home and End move between rows, Enter opens one. */
export function Table<Row>({
  label,
  rows,
  rowKey,
  columns,
  onOpen,
  order: first,
  maxHeight,
}: TableProps<Row>) {
  const [order, setOrder] = useState(first)
  const [focused, setFocused] = useState(0)
  const sorted = sortRows(rows, columns, order)
  return (
    <section className={styles.scroll} style={{ maxHeight }} tabIndex={onOpen ? undefined : 0}>
      <table className={styles.table}>
        <caption className="only-heard">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, index) => (
            <tr
              key={rowKey(row)}
              className={onOpen && styles.opens}
              tabIndex={onOpen && (index === Math.min(focused, sorted.length - 1) ? 0 : -1)}
              onFocus={() => setFocused(index)}
              onClick={onOpen && ((event) => !isControl(event.target) && onOpen(row))}
              onKeyDown={onOpen && ((event) => steer(event, () => onOpen(row)))}
            >
              {columns.map(({ key, cell, isNumber }) => (
                <td key={key} className={classes(isNumber && styles.number)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  order: Order | undefined
  onOrder: (order: Order) => void
}

function Head<Row>({ column: { key, head, isNumber, sortBy }, order, onOrder }: HeadProps<Row>) {
  const isSorted = order?.by === key
  const direction = isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined
  const turn = () => onOrder({ by: key, isDescending: isSorted ? !order.isDescending : Boolean(isNumber) })
  return (
    <th scope="col" aria-sort={direction} className={classes(isNumber && styles.number)}>
      {sortBy ? (
        <button
          type="button"
          onClick={turn}
          title={say('sortBy', { column: typeof head === 'string' ? head : key })}
        >
          {head} <span aria-hidden>{isSorted ? (order.isDescending ? '↓' : '↑') : ''}</span>
        </button>
      ) : (
        head
      )}
    </th>
  )
}

/** A click on a link or button inside the row is meant for that, not for the row. */
function isControl(target: EventTarget) {
  return target instanceof Element && target.closest('a, button, input, label') !== null
}

function steer(event: KeyboardEvent<HTMLTableRowElement>, open: () => void) {
  const row = event.currentTarget
  if (event.target !== row) return
  const next: Record<string, Element | null | undefined> = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: row.parentElement?.firstElementChild,
    End: row.parentElement?.lastElementChild,
  }
  if (event.key === 'Enter') open()
  else if (event.key in next) (next[event.key] as HTMLElement | null)?.focus()
  else return
  event.preventDefault()
}
