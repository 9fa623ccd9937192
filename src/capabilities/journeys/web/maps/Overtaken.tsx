import { Button, Group } from '@mantine/core'
import type { MapShown } from '../../maps/contract.ts'
import type { Lane } from '../../maps/map.ts'
import type { ColumnShown } from './columns.ts'
import styles from './Editor.module.css'
import { measureWords } from './measure-words.ts'
import { say } from './say.ts'

interface OvertakenProps {
  map: MapShown
  column: ColumnShown
  lane: Lane
  onBoth: () => void
  onTheirs: () => void
}

/** Somebody else wrote the cell meanwhile: what it says now, beside what was to be written. */
export function Overtaken({ map, column, lane, onBoth, onTheirs }: OvertakenProps) {
  const now = map.cells.find(({ columnId, laneId }) => columnId === column.id && laneId === lane.id)
  const cards = now?.cards ?? []
  return (
    <div role="alert" className={styles.overtaken}>
      <p>
        <b>{say('overtaken', { name: now?.changedBy ?? '' })}</b> {say('overtakenNow')}
      </p>
      <ul>
        {cards.length === 0 && <li>{say('nothingThere')}</li>}
        {cards.map((card) => (
          <li key={card.id}>{card.text || (card.measure && measureWords(card.measure))}</li>
        ))}
      </ul>
      <Group gap="xs">
        <Button onClick={onBoth}>{say('keepBoth')}</Button>
        <Button onClick={onTheirs}>{say('keepTheirs')}</Button>
      </Group>
    </div>
  )
}
