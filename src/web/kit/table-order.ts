export interface Order {
  /** Key of the column. */
  by: string
  isDescending?: boolean
}

interface Sortable<Row> {
  key: string
  sortBy?: (row: Row) => string | number | null
}

/** Rows in the order of one column; equal ones keep theirs, absent values come last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: Sortable<Row>[], order?: Order): readonly Row[] {
  const sortedBy = columns.find(({ key }) => key === order?.by)?.sortBy
  if (!order || !sortedBy) return rows
  const sign = order.isDescending ? -1 : 1
  return rows.toSorted((one, other) => compare(sortedBy(one), sortedBy(other), sign))
}

function compare(one: string | number | null, other: string | number | null, sign: number) {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * String(one).localeCompare(String(other), undefined, { numeric: true })
}
