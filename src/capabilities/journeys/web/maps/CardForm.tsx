import { Menu, Textarea } from '@mantine/core'
import type { MapCard } from '../../maps/map.ts'
import type { ColumnShown } from './columns.ts'
import styles from './Editor.module.css'
import { measureWords } from './measure-words.ts'
import { say } from './say.ts'

interface CardFormProps {
  card: MapCard
  index: number
  column: ColumnShown
  columns: readonly ColumnShown[]
  onChange: (card: MapCard) => void
  onOrder: (by: -1 | 1) => void
  onColumn: (by: -1 | 1) => unknown
  onRemove: () => void
}

/** One card while it is written: its words, and what they rest on. */
export function CardForm({ card, index, onChange, ...menu }: CardFormProps) {
  const n = index + 1
  return (
    <div className={styles.card}>
      <div className={styles.words}>
        {card.measure && <p className={styles.measure}>{measureWords(card.measure)}</p>}
        <Textarea
          data-autofocus={index === 0 || undefined}
          aria-label={say('card', { n })}
          placeholder={say('words')}
          autosize
          minRows={card.measure ? 1 : 2}
          maxRows={8}
          maxLength={500}
          value={card.text}
          onChange={(event) => onChange({ ...card, text: event.currentTarget.value })}
        />
        {!card.measure && <Stamp card={card} onChange={onChange} />}
      </div>
      <CardMenu {...menu} n={n} />
    </div>
  )
}

function Stamp({ card, onChange }: Pick<CardFormProps, 'card' | 'onChange'>) {
  const isEvidence = card.stamp === 'evidence'
  return (
    <div className={styles.stamp}>
      <select
        aria-label={say('stamp')}
        value={card.stamp}
        onChange={(event) => onChange({ ...card, stamp: event.currentTarget.value as MapCard['stamp'] })}
      >
        <option value="assumption">{say('assumption')}</option>
        <option value="evidence">{say('evidence')}</option>
      </select>
      {isEvidence && (
        <>
          <input
            aria-label={say('source')}
            placeholder={say('sourcePlace')}
            maxLength={200}
            value={card.source}
            onChange={(event) => onChange({ ...card, source: event.currentTarget.value })}
          />
          <input
            type="date"
            aria-label={say('ofDay')}
            value={card.day ?? ''}
            onChange={(event) => onChange({ ...card, day: event.currentTarget.value || null })}
          />
        </>
      )}
    </div>
  )
}

function CardMenu({
  n,
  column,
  columns,
  onOrder,
  onColumn,
  onRemove,
}: Omit<CardFormProps, 'card' | 'index' | 'onChange'> & { n: number }) {
  const at = columns.findIndex(({ id }) => id === column.id)
  const [left, right] = [columns[at - 1], columns[at + 1]]
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false}>
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={say('cardMenu', { n })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOrder(-1)}>{say('moveUp')}</Menu.Item>
        <Menu.Item onClick={() => onOrder(1)}>{say('moveDown')}</Menu.Item>
        {left && <Menu.Item onClick={() => onColumn(-1)}>← {say('toColumn', { name: left.name })}</Menu.Item>}
        {right && (
          <Menu.Item onClick={() => onColumn(1)}>→ {say('toColumn', { name: right.name })}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="bad" onClick={onRemove}>
          {say('removeCard')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
