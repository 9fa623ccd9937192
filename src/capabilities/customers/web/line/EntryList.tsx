import { type KeyboardEvent, useRef } from 'react'
import { clock, day } from '../../../../web/kit/instants.ts'
import type { Entry, Line } from '../collapsed.ts'
import type { LineAddress } from './address.ts'
import { EntryLine } from './EntryLine.tsx'
import styles from './Line.module.css'
import { say } from './say.ts'

interface EntryListProps {
  lines: readonly Line[]
  /** The entry the address names. */
  marked?: string
  nameOf?: (customerId: string) => string | undefined
  onOpen: (entry: Entry) => void
  onNarrow: (part: Partial<LineAddress>) => void
}

/** Entries under their days, which stay in sight. While the focus is in here, j and k (or arrows) go from entry to entry. */
export function EntryList({ lines, marked, nameOf, onOpen, onNarrow }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null)
  const days = Map.groupBy(lines, ({ entry }) => day(entry.occurredAt))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus between the buttons inside
    <div ref={list} onKeyDown={(event) => walk(event, list.current)}>
      <p className={styles.keys}>{say('keys')}</p>
      {[...days].map(([date, ofDay]) => (
        <section key={date}>
          <h3 className={styles.day}>{date}</h3>
          <ol className={styles.entries}>
            {ofDay.map((line) => (
              <li
                key={line.entry.id}
                data-direction={line.entry.direction}
                data-kind={line.entry.kind}
                className={line.entry.id === marked ? styles.marked : undefined}
              >
                <time dateTime={line.entry.occurredAt}>{clock(line.entry.occurredAt)}</time>
                <span className={styles.where}>{line.entry.channel}</span>
                <EntryLine line={line} nameOf={nameOf} onOpen={onOpen} onNarrow={onNarrow} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

function walk(event: KeyboardEvent, list: HTMLElement | null) {
  const step = steps[event.key]
  if (!step || !list || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')]
  const own = (event.target as Element).closest('li')?.querySelector<HTMLElement>('[data-entry]')
  const next = entries[(own ? entries.indexOf(own) : -1) + step]
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
