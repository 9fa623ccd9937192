import { Interval } from '../../../../web/kit/Interval.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Figure, FigureRow } from '../../audit/statement.ts'
import styles from './Audit.module.css'
import { rangeInWords, valueInWords } from './in-words.ts'
import { say } from './say.ts'

/** A figure as a table; rows that were measured carry their value and interval as a drawing too. */
export function FigureShown({ figure }: { figure: Figure }) {
  const { title, measure, rows } = figure
  if (rows.length === 0) return null
  return (
    <div className={styles.figure}>
      <h3>{title}</h3>
      {measure !== '' && <p>{measure}</p>}
      <Table
        label={title}
        rows={rows}
        rowKey={(row) => `${row.label} ${row.cells.join(' ')}`}
        columns={columnsOf(figure)}
      />
    </div>
  )
}

function columnsOf(figure: Figure): Column<FigureRow>[] {
  const { columns, of, measure, unit } = figure
  const named = columns.map(
    (head, at): Column<FigureRow> => ({ key: `c${at}`, head, cell: ({ cells }) => cells[at] }),
  )
  const measured: Column<FigureRow>[] = [
    {
      key: 'value',
      head: say('value'),
      isNumber: true,
      cell: ({ value, reliability }) =>
        value === null ? (reliability === 'hidden' ? say('hidden') : '–') : valueInWords(value, unit),
    },
    { key: 'range', head: say('intervalHead'), cell: (row) => rangeInWords(row, unit) || '–' },
    { key: 'drawn', head: '', cell: (row) => <Drawn row={row} figure={figure} /> },
  ]
  const isDrawn = measure !== ''
  return [
    { key: 'label', head: '', cell: ({ label }) => label },
    ...named,
    ...(isDrawn ? measured : []),
    { key: 'n', head: `n (${of})`, isNumber: true, cell: ({ n }) => count(n) },
  ]
}

function Drawn({ row: { value, low, high }, figure }: { row: FigureRow; figure: Figure }) {
  if (value === null || low === null || high === null) return null
  const ends = figure.rows.flatMap((row) => [row.low, row.high]).filter((end) => end !== null)
  const [min, max] = figure.unit === 'feeling' ? [-1, 1] : [Math.min(0, ...ends), Math.max(...ends)]
  const format = (one: number) => valueInWords(one, figure.unit)
  return (
    <span className={styles.draw}>
      <Interval value={value} low={low} high={high} min={min} max={max} format={format} />
    </span>
  )
}
