import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { count } from '../../../../web/kit/numbers.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import { toastUndo } from '../../../../web/kit/toast-undo.tsx'
import type { MapMeasured, MapShown } from '../../maps/contract.ts'
import { cellAt, undoing } from './card-moves.ts'
import { type ColumnShown, feelsLane } from './columns.ts'
import { DriftBadge } from './DriftBadge.tsx'
import { feelWord, levels } from './feel-words.ts'
import styles from './Grid.module.css'
import type { Stop } from './MapGrid.tsx'
import { useMapChanges } from './queries.ts'
import { say } from './say.ts'

interface BelievedCellProps {
  map: MapShown
  column: ColumnShown
  felt: MapMeasured['columns'][number] | undefined
  mayWrite: boolean
  stop: Stop
}

/** What is believed of a column, in a word that can be changed; what customers say; and whether that drifts. */
export function BelievedCell({ map, column, felt, mayWrite, stop }: BelievedCellProps) {
  const believed = cellAt(map.cells, column.id, feelsLane).believed
  const word = believed === null ? say(mayWrite ? 'sayIt' : 'notSaid') : feelWord(believed)
  const believe = useBelief(map, column.id)
  const label = say('believedOf', { column: column.name, word: believed === null ? say('notSaid') : word })
  return (
    <>
      <Menu position="bottom" shadow="md" withinPortal disabled={!mayWrite}>
        <Menu.Target>
          <button
            type="button"
            className={styles.believed}
            data-said={believed !== null || undefined}
            aria-label={label}
            {...stop}
          >
            {word} {mayWrite && <span aria-hidden>▾</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('believedIs')}</Menu.Label>
          {levels.map((level) => (
            <Menu.Item
              key={level}
              onClick={() => believe(level)}
              aria-current={level === believed || undefined}
            >
              {level === believed ? '✓ ' : ''}
              {feelWord(level)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => believe(null)}>{say('notSaid')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {believed !== null && felt && <Customers {...{ map, felt }} />}
    </>
  )
}

function Customers({ map, felt }: { map: MapShown; felt: MapMeasured['columns'][number] }) {
  const { measured } = felt
  if (!map.journey) return null
  if (!measured || measured.n === 0) return <span className={styles.customers}>{say('notMeasured')}</span>
  const word = measured.value === null ? say('tooFew') : feelWord(measured.value)
  return (
    <>
      <Link to="/journeys/$journey/feeling" params={{ journey: map.journey.id }} className={styles.customers}>
        {say('customersSay', { word, n: count(measured.n) })}
      </Link>
      <DriftBadge column={felt} />
    </>
  )
}

/** Says what is believed of a column, and offers to take that back. */
function useBelief(map: MapShown, columnId: string) {
  const { cells } = useMapChanges(map.id)
  return async (believed: number | null) => {
    const before = cellAt(map.cells, columnId, feelsLane)
    const written = await cells
      .mutateAsync([{ ...before, believed }])
      .catch((error) => void toastFailed(error))
    if (!written) return
    toastUndo(say('cellSaved'), {
      action: say('undo'),
      undo: () => cells.mutateAsync(undoing([before])).catch(toastFailed),
    })
  }
}
