import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Refused } from '../../../../web/client/api.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { MapShown } from '../../maps/contract.ts'
import type { Lane, MapCard, Measure } from '../../maps/map.ts'
import { CardForm } from './CardForm.tsx'
import { cellAt, freshCardId, joined, orderedCards, type Written } from './card-moves.ts'
import type { ColumnShown } from './columns.ts'
import styles from './Editor.module.css'
import { MeasureChoice } from './MeasureChoice.tsx'
import { Overtaken } from './Overtaken.tsx'
import { say } from './say.ts'
import { useMoves } from './use-moves.ts'

interface CellEditorProps {
  map: MapShown
  lane: Lane
  column: ColumnShown
  columns: readonly ColumnShown[]
  /** As it was when the writing began. */
  cell: Written
  onComments: (columnId: string, laneId: string) => void
  onClose: () => void
}

/** The cards of a cell while they are written. Nothing is lost when somebody else wrote meanwhile: both are shown. */
export function CellEditor({ map, lane, column, columns, cell, onComments, onClose }: CellEditorProps) {
  const [version, setVersion] = useState(cell.version)
  const [cards, setCards] = useState<MapCard[]>(() => (cell.cards.length > 0 ? cell.cards : [emptyCard()]))
  const [isOvertaken, setOvertaken] = useState(false)
  const [isMeasuring, setMeasuring] = useState(false)
  const { write, isBusy } = useMoves(map)
  const now = cellAt(map.cells, column.id, lane.id)
  const said = cards.filter(({ text, measure }) => text.trim() !== '' || measure)
  const isSame = JSON.stringify(said) === JSON.stringify(cell.cards) && version === cell.version

  const save = async (also: Written[] = [], kept = said) => {
    if (isSame && also.length === 0) return onClose()
    await write(
      [{ ...now, cards: kept, version }, ...also],
      say(also.length > 0 ? 'cardMoved' : 'cellSaved'),
    ).then(onClose, (error) => {
      if (error instanceof Refused && error.status === 409) setOvertaken(true)
      else toastFailed(error)
    })
  }
  const toColumn = (card: MapCard, by: -1 | 1) => {
    const other = columns[columns.findIndex(({ id }) => id === column.id) + by]
    if (!other) return
    const there = cellAt(map.cells, other.id, lane.id)
    const moved = there.cards.some(({ id }) => id === card.id) ? { ...card, id: freshCardId() } : card
    const kept = said.filter(({ id }) => id !== card.id)
    return save([{ ...there, cards: [...there.cards, moved] }], kept)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const join = (kept: MapCard[]) => {
    setCards(kept)
    setVersion(now.version)
    setOvertaken(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields within it
    <div className={styles.editor} onKeyDown={keys}>
      <p className={styles.title}>{say('editing', { lane: lane.name, column: column.name })}</p>
      {isOvertaken && (
        <Overtaken
          {...{ map, column, lane }}
          onBoth={() => join(joined(said, now.cards))}
          onTheirs={() => join(now.cards)}
        />
      )}
      <div className={styles.cards}>
        {cards.map((card, index) => (
          <CardForm
            key={card.id}
            {...{ card, index, columns, column }}
            onChange={(changed) => setCards(cards.map((one) => (one.id === card.id ? changed : one)))}
            onOrder={(by) => setCards(orderedCards(cards, card.id, by))}
            onColumn={(by) => toColumn(card, by)}
            onRemove={() => setCards(cards.filter(({ id }) => id !== card.id))}
          />
        ))}
      </div>
      {isMeasuring ? (
        <MeasureChoice
          map={map}
          onCancel={() => setMeasuring(false)}
          onMeasure={(measure: Measure) => {
            setCards([...said, { ...emptyCard(), measure }])
            setMeasuring(false)
          }}
        />
      ) : (
        <Group gap={4} className={styles.adding}>
          <Button variant="subtle" onClick={() => setCards([...cards, emptyCard()])}>
            {say('addCard')}
          </Button>
          <Button variant="subtle" onClick={() => setMeasuring(true)}>
            {say('addMeasured')}
          </Button>
        </Group>
      )}
      <Group justify="space-between" gap="xs" className={styles.foot}>
        <Button variant="subtle" onClick={() => onComments(column.id, lane.id)}>
          {say('comments')}
        </Button>
        <Group gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            variant="filled"
            loading={isBusy}
            disabled={isOvertaken}
            onClick={() => save()}
            title="Ctrl+Enter"
          >
            {say('save')}
          </Button>
        </Group>
      </Group>
    </div>
  )
}

function emptyCard(): MapCard {
  return { id: freshCardId(), text: '', stamp: 'assumption', source: '', day: null, measure: null }
}
