import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { kindName } from '../../../../web/kit/kinds.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { TimelineShape } from '../../profile/contract.ts'
import { isNarrowed, type LineAddress, lineParts, onlyChoices } from './address.ts'
import styles from './Line.module.css'
import { NamesPill } from './NamesPill.tsx'
import { PeriodPill } from './PeriodPill.tsx'
import { say } from './say.ts'

interface LineFiltersProps {
  /** Unknown until it has been counted. */
  shape?: TimelineShape
  address: LineAddress
  onChange: (part: Partial<LineAddress>) => void
}

/** What of the line is shown. Each choice says how much it would bring. */
export function LineFilters({ shape, address, onChange }: LineFiltersProps) {
  return (
    <div className={styles.filters}>
      <Kinds shape={shape} address={address} onChange={onChange} />
      <div className={styles.pills}>
        <Words words={address.words} onChange={onChange} />
        <NamesPill
          label={say('channel')}
          counted={shape?.channels}
          chosen={address.channels}
          onChoose={(channels) => onChange({ channels })}
        />
        <NamesPill
          label={say('touchpoint')}
          counted={shape?.touchpoints}
          chosen={address.touchpoints}
          onChoose={(touchpoints) => onChange({ touchpoints })}
        />
        <NamesPill
          label={say('source')}
          counted={shape?.sources}
          chosen={address.sources}
          onChoose={(sources) => onChange({ sources })}
        />
        <Way way={address.way} onChange={onChange} />
        <Only only={address.only} onChange={onChange} />
        <PeriodPill address={address} onChange={onChange} />
        <JumpTo at={address.at} onChange={onChange} />
        {address.order && (
          <Removable onRemove={() => onChange({ order: undefined })}>
            {say('ofOrder', { id: shortened(address.order) })}
          </Removable>
        )}
        {address.conversation && (
          <Removable onRemove={() => onChange({ conversation: undefined })}>
            {say('ofConversation')}
          </Removable>
        )}
        {isNarrowed(address) && (
          <button type="button" className={styles.plain} onClick={() => onChange(nothingChosen)}>
            {say('showAll')}
          </button>
        )}
      </div>
    </div>
  )
}

const nothingChosen = Object.fromEntries(lineParts.map((name) => [name, undefined]))

function Kinds({ shape, address: { kinds = [] }, onChange }: LineFiltersProps) {
  const known = shape?.kinds ?? []
  const missing = kinds.filter((kind) => !known.some(({ value }) => value === kind))
  const toggle = (kind: string) => {
    const next = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
    onChange({ kinds: next.length > 0 ? next : undefined })
  }
  return (
    <fieldset className={styles.kinds}>
      <legend className="only-heard">{say('kinds')}</legend>
      {[...known, ...missing.map((value) => ({ value, n: 0 }))].map(({ value, n }) => (
        <button
          key={value}
          type="button"
          className={classes(styles.kind, kinds.includes(value) && styles.chosen)}
          aria-pressed={kinds.includes(value)}
          onClick={() => toggle(value)}
        >
          {kindName(value)} <span className={styles.n}>{count(n)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** How long to wait after the last key before asking, in ms. */
const patience = 300

function Words({ words = '', onChange }: { words?: string; onChange: LineFiltersProps['onChange'] }) {
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  useEffect(() => {
    if (typed.trim() === words) return
    const waiting = setTimeout(() => onChange({ words: typed.trim() || undefined }), patience)
    return () => clearTimeout(waiting)
  }, [typed, words, onChange])
  return (
    <TextInput
      type="search"
      className={styles.search}
      aria-label={say('search')}
      placeholder={say('search')}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

function Way({ way = '', onChange }: { way?: string; onChange: LineFiltersProps['onChange'] }) {
  return (
    <select
      aria-label={say('way')}
      value={way}
      onChange={(event) => onChange({ way: (event.currentTarget.value || undefined) as LineAddress['way'] })}
    >
      <option value="">{say('bothWays')}</option>
      <option value="in">{say('fromThem')}</option>
      <option value="out">{say('fromUs')}</option>
    </select>
  )
}

function Only({ only = '', onChange }: { only?: string; onChange: LineFiltersProps['onChange'] }) {
  return (
    <select
      aria-label={say('only')}
      value={only}
      onChange={(event) =>
        onChange({ only: (event.currentTarget.value || undefined) as LineAddress['only'] })
      }
    >
      <option value="">{say('everything')}</option>
      {onlyChoices.map((one) => (
        <option key={one} value={one}>
          {say(`only_${one}`)}
        </option>
      ))}
    </select>
  )
}

function JumpTo({ at = '', onChange }: { at?: string; onChange: LineFiltersProps['onChange'] }) {
  return (
    <label className={styles.jump}>
      {say('jumpTo')}
      <input
        type="date"
        value={at}
        onChange={(event) => onChange({ at: event.currentTarget.value || undefined, entry: undefined })}
      />
    </label>
  )
}

function Removable({ children, onRemove }: { children: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className={classes(styles.kind, styles.chosen)}
      aria-label={say('withoutThis', { what: children })}
      onClick={onRemove}
    >
      {children} <span aria-hidden="true">✕</span>
    </button>
  )
}

/** Long ids say no more than their beginning. */
export function shortened(id: string) {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id
}
