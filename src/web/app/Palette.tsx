import { Modal } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { useMe } from '../client/session.ts'
import { OnlyHeard } from '../kit/OnlyHeard.tsx'
import styles from './Palette.module.css'
import { optionId, PaletteList } from './PaletteList.tsx'
import { useFoundCustomers, useLatelyCustomers } from './palette-customers.ts'
import { useEntries } from './palette-entries.ts'
import { useLately } from './palette-lately.ts'
import { say } from './palette-say.ts'
import { type Entry, type Group, groupsFor, usedLately } from './palette-search.ts'

interface PaletteProps {
  isOpen: boolean
  onClose: () => void
}

/** Everything by name: pages, actions, scores, segments, customers. What somebody may not do is not there. */
export default function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={600}
      yOffset="min(80px, 8vh)"
      centered={false}
      padding={0}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': say('palette') } }}
    >
      <Search onClose={onClose} />
    </Modal>
  )
}

/** The field and what it finds. It begins anew each time the palette opens. */
function Search({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [pointedAt, setPointedAt] = useState<string>()
  const { groups, remember, ...found } = useFound(typed)
  const entries = groups.flatMap(({ entries }) => entries)
  const chosen = entries.find(({ id }) => id === pointedAt) ?? entries[0]
  const list = useId()
  const take = (entry: Entry) => {
    if (!entry.isForgotten) remember(entry.id)
    onClose()
    entry.run()
  }
  const steer = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const at = chosen ? entries.indexOf(chosen) : 0
    if (event.key === 'ArrowDown') setPointedAt(entries[(at + 1) % entries.length]?.id)
    else if (event.key === 'ArrowUp') setPointedAt(entries.at(at - 1)?.id)
    else if (event.key === 'Enter') chosen && take(chosen)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen && optionId(list, chosen.id)}
        aria-autocomplete="list"
        aria-label={say('seek')}
        placeholder={say('seek')}
        className={styles.field}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPointedAt(undefined)
        }}
        onKeyDown={steer}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <PaletteList
        id={list}
        label={say('results')}
        groups={groups}
        chosen={chosen?.id}
        onChoose={({ id }) => setPointedAt(id)}
        onTake={take}
      />
      <Status {...found} count={entries.length} />
      <p aria-hidden className={styles.keys}>
        {say('keys')}
      </p>
    </>
  )
}

interface Found {
  groups: Group[]
  isSeeking: boolean
  error: Error | null
  remember: (id: string) => void
}

/** With nothing typed: what was used lately, then everything. With something typed: what it may mean. */
function useFound(typed: string): Found {
  const { lately, remember } = useLately(useMe().id)
  const all = useEntries()
  const latelyCustomers = useLatelyCustomers(lately)
  const { entries: customers, isSeeking, error } = useFoundCustomers(typed)
  const rest = { isSeeking, error, remember }
  if (typed.trim()) {
    const found = groupsFor(all, typed, lately)
    const people = customers.length > 0 ? [{ name: say('customers'), entries: customers }] : []
    return { groups: [...found, ...people], ...rest }
  }
  const used = usedLately([...all, ...latelyCustomers], lately)
  const others = groupsFor(
    all.filter((entry) => !used.includes(entry)),
    '',
    [],
  )
  return { groups: used.length > 0 ? [{ name: say('lately'), entries: used }, ...others] : others, ...rest }
}

function Status({ count, isSeeking, error }: { count: number; isSeeking: boolean; error: Error | null }) {
  const shown = statusInWords({ count, isSeeking, error })
  return (
    <div role="status">
      {shown ? <p className={styles.status}>{shown}</p> : <OnlyHeard>{say('found', { count })}</OnlyHeard>}
    </div>
  )
}

function statusInWords({
  count,
  isSeeking,
  error,
}: {
  count: number
  isSeeking: boolean
  error: Error | null
}) {
  if (error) return say('customersFailed', { why: error.message })
  if (isSeeking) return say('seeking')
  return count === 0 ? say('nothingFound') : undefined
}
