import { useComputedColorScheme } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import styles from './Chart.module.css'
import { ChartTable } from './ChartTable.tsx'
import type { Unit } from './numbers.ts'
import { say } from './say.ts'

export interface ChartPoint {
  /** Where on the horizontal axis, as it is to be read: `12 Mar`, `Chat`. */
  at: string
  /** Null where there are too few answers: the line has a gap. */
  value: number | null
  low?: number | null
  high?: number | null
  n?: number
}

export interface ChartSeries {
  name: string
  points: ChartPoint[]
  /** The compared or believed one, beside the measured one. */
  isDashed?: boolean
}

export interface ChartProps {
  /** What is drawn, for those who hear it and above the table. */
  label: string
  kind?: 'line' | 'bars'
  unit: Unit
  /** What the values are, above their column in the table; a score with its interval unless told. */
  measure?: string
  series: ChartSeries[]
  height?: number
  /** Ends of the vertical axis; found from the values unless told. */
  min?: number
  max?: number
  /** A click on a point: every number is a door. */
  onPick?: (picked: { series: ChartSeries; point: ChartPoint }) => void
}

const Drawing = lazy(() => import('./ChartDrawing.tsx'))

/** A drawing of series with their intervals, and a table that says the same. */
export function Chart(props: ChartProps) {
  const { label, height = 240 } = props
  const [isTable, setTable] = useState(false)
  const theme = useComputedColorScheme('light')
  return (
    <figure className={styles.chart} aria-label={label}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={isTable}
        onClick={() => setTable(!isTable)}
      >
        {say(isTable ? 'chartAsDrawing' : 'chartAsTable')}
      </button>
      {!isTable && (
        <div aria-hidden="true" className={styles.drawing} style={{ '--height': `${height}px` }}>
          <Suspense>
            <Drawing key={theme} {...props} height={height} />
          </Suspense>
        </div>
      )}
      <div className={isTable ? styles.table : 'only-heard'}>
        <ChartTable {...props} />
      </div>
    </figure>
  )
}
