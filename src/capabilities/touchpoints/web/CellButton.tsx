import { Popover } from '@mantine/core'
import { useState } from 'react'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Asked, GridRow } from '../contract.ts'
import styles from './Grid.module.css'
import { heardInWords, type Pattern, tones, whyInWords } from './grid-words.ts'
import { PlanForm } from './PlanForm.tsx'
import { say, type Word } from './say.ts'
import { useMayChange } from './use-change.ts'

interface CellProps {
  row: GridRow
  pattern: Pattern
  asOf: string
  asked?: Asked
}

/** One cell: how it stands, what was heard, what is planned. Enter or a click opens the plan in place. */
export function CellButton({ row, pattern, asOf, asked }: CellProps) {
  const [isOpen, setOpen] = useState(false)
  const mayChange = useMayChange()
  const cell = row.cells[pattern]
  const plan = row.plans[pattern]
  const shown = <Shown {...{ row, pattern, asOf, asked }} />
  if (!mayChange) return <div className={styles.still}>{shown}</div>
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus width={300} position="bottom">
      <Popover.Target>
        <button type="button" className={styles.open} onClick={() => setOpen(!isOpen)}>
          <span className="only-heard">
            {row.name}, {say(pattern)}:{' '}
          </span>
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.panel}
        aria-label={say('planFor', { touchpoint: row.name, pattern: say(pattern) })}
      >
        <p className={styles.why}>{whyInWords(cell, plan !== null)}</p>
        {asked && asked.tooOften + asked.again > 0 && (
          <p className={styles.why}>{say('askedHere', { tooOften: asked.tooOften, again: asked.again })}</p>
        )}
        <PlanForm touchpointId={row.id} pattern={pattern} plan={plan} onClose={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Shown({ row, pattern, asOf, asked }: CellProps) {
  const cell = row.cells[pattern]
  const plan = row.plans[pattern]
  const heard = heardInWords(cell, asOf)
  const methods = plan?.methods ?? cell.heardBy
  if (cell.state === 'empty') return <span className={styles.nothing}>{say('empty')}</span>
  return (
    <>
      <span className={styles.tags}>
        <Tag tone={tones[cell.state]}>{say(cell.state)}</Tag>
        {asked && asked.tooOften > 0 && <Tag tone="warn">{say('often')}</Tag>}
        {asked && asked.again > 0 && <Tag tone="warn">{say('again')}</Tag>}
      </span>
      <span className={styles.methods}>{methods.map((method) => say(method as Word)).join(', ')}</span>
      <span className={styles.heard}>
        {[plan && say(plan.cadence), heard || say('neverHeard')].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
