import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { clock } from '../../../../web/kit/instants.ts'
import { kindName } from '../../../../web/kit/kinds.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Entry, Line } from '../collapsed.ts'
import { money } from '../money.ts'
import { NoteInLine } from '../notes/NoteInLine.tsx'
import { Promised } from '../Promised.tsx'
import type { LineAddress } from './address.ts'
import { FeelingTag } from './FeelingTag.tsx'
import styles from './Line.module.css'
import { shortened } from './LineFilters.tsx'
import { say } from './say.ts'

interface EntryLineProps {
  line: Line
  nameOf?: (customerId: string) => string | undefined
  onOpen: (entry: Entry) => void
  onNarrow: (part: Partial<LineAddress>) => void
}

/** One entry: what it was, what it was about, what was said. Like entries in a row are one that can be unfolded. */
export function EntryLine({ line: { entry, entries }, nameOf, onOpen, onNarrow }: EntryLineProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  if (entry.written) return <NoteInLine entry={entry} />
  const { kind, name, direction, value, currency, scale, score, text } = entry
  return (
    <div className={styles.shown}>
      <div className={styles.row}>
        <Tag>{kindName(kind)}</Tag>
        <NameButton entry={entry} onOpen={onOpen}>
          {name}
        </NameButton>
        {entries.length > 1 && (
          <button
            type="button"
            className={styles.plain}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {say('times', { n: entries.length })} <span aria-hidden="true">{isUnfolded ? '▴' : '▾'}</span>
          </button>
        )}
        {direction === 'out' && <Tag>{say('us')}</Tag>}
        {score !== null && <ScoreTag scale={scale} score={score} />}
        <FeelingTag {...entry} />
        {value !== null && <b>{money(value, currency)}</b>}
        <Promised {...entry} />
        <About entry={entry} nameOf={nameOf} onNarrow={onNarrow} />
      </div>
      {text && (
        <div className={styles.words}>
          <Quote text={text} />
        </div>
      )}
      {isUnfolded && <Unfolded entries={entries} onOpen={onOpen} />}
    </div>
  )
}

function NameButton({
  entry,
  onOpen,
  children,
}: {
  entry: Entry
  onOpen: (entry: Entry) => void
  children: string
}) {
  return (
    <button
      type="button"
      data-entry
      className={styles.open}
      aria-haspopup="dialog"
      onClick={() => onOpen(entry)}
    >
      {children}
    </button>
  )
}

/** What it was about, with ways on: to all of its order, of its conversation, to where it can be seen. */
function About({ entry, nameOf, onNarrow }: Pick<EntryLineProps, 'nameOf' | 'onNarrow'> & { entry: Entry }) {
  const { customerId, touchpoint, name, product, orderId, conversationId, link } = entry
  const person = nameOf?.(customerId)
  return (
    <span className={styles.about}>
      {person && (
        <Link to="/customers/$id" params={{ id: customerId }}>
          {person}
        </Link>
      )}
      {touchpoint && touchpoint !== name && <span>{touchpoint}</span>}
      {product && <span>{product}</span>}
      {orderId && (
        <button
          type="button"
          className={styles.plain}
          onClick={() => onNarrow({ order: orderId, entry: undefined, at: undefined })}
        >
          {say('order', { id: shortened(orderId) })}
        </button>
      )}
      {conversationId && (
        <button
          type="button"
          className={styles.plain}
          onClick={() => onNarrow({ conversation: conversationId, entry: undefined, at: undefined })}
        >
          {say('conversation')}
        </button>
      )}
      {link && (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {say('open')} <span aria-hidden="true">↗</span>
        </a>
      )}
    </span>
  )
}

function Unfolded({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  return (
    <ul className={styles.unfolded}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className={styles.plain} aria-haspopup="dialog" onClick={() => onOpen(entry)}>
            {clock(entry.occurredAt)} {entry.name}
          </button>
        </li>
      ))}
    </ul>
  )
}
