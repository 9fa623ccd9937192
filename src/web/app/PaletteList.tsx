import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Palette.module.css'
import type { Entry, Group } from './palette-search.ts'

interface PaletteListProps {
  id: string
  label: string
  groups: Group[]
  /** Id of the entry that Enter would take. */
  chosen: string | undefined
  onChoose: (entry: Entry) => void
  onTake: (entry: Entry) => void
}

/** The entries in their groups. The keyboard stays in the field above, which names the chosen one as its descendant. */
export function PaletteList({ id, label, groups, chosen, onChoose, onTake }: PaletteListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {groups.map(({ name, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={name} role="group" aria-label={name}>
          <p aria-hidden className={styles.group}>
            {name}
          </p>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={optionId(id, entry.id)}
              isChosen={entry.id === chosen}
              onPoint={() => onChoose(entry)}
              onTake={() => onTake(entry)}
            >
              <span>{entry.label}</span>
              {entry.hint && <small>{entry.hint}</small>}
            </Option>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Where the field finds an entry of its list; entries are named with spaces, ids must have none. */
export function optionId(listId: string, entryId: string): string {
  return `${listId}-${entryId.replace(/\s/g, '_')}`
}

interface OptionProps {
  id: string
  isChosen: boolean
  onPoint: () => void
  onTake: () => void
  children: ReactNode
}

function Option({ id, isChosen, onPoint, onTake, children }: OptionProps) {
  const option = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={option}
      id={id}
      type="button"
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={styles.option}
      onPointerMove={isChosen ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </button>
  )
}
