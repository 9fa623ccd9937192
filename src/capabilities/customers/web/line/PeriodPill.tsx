import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { day } from '../../../../web/kit/instants.ts'
import { Pill } from '../../../../web/kit/Pill.tsx'
import type { LineAddress } from './address.ts'
import styles from './Line.module.css'
import { say } from './say.ts'

interface PeriodPillProps {
  address: LineAddress
  onChange: (part: Partial<LineAddress>) => void
}

/** First and last day of what is shown; either may be left open. */
export function PeriodPill({ address, onChange }: PeriodPillProps) {
  const [isOpen, setOpen] = useState(false)
  const { since, to } = address
  const choose = (days: Pick<LineAddress, 'since' | 'to'>) => {
    onChange(days)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpen(!isOpen)} className={classes((since || to) && styles.chosen)}>
          {wordsOf(address)} <span aria-hidden>▾</span>
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('period')}>
        <Days key={`${since} ${to}`} since={since} to={to} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface DaysProps extends Pick<LineAddress, 'since' | 'to'> {
  onChoose: (days: Pick<LineAddress, 'since' | 'to'>) => void
}

function Days({ since: first = '', to: last = '', onChoose }: DaysProps) {
  const [since, setSince] = useState(first)
  const [to, setTo] = useState(last)
  const isWrong = since !== '' && to !== '' && to < since
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) onChoose({ since: since || undefined, to: to || undefined })
  }
  return (
    <form className={styles.days} onSubmit={submit}>
      <TextInput
        type="date"
        label={say('since')}
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('to')}
        value={to}
        error={isWrong && say('endsBeforeStart')}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit">{say('apply')}</Button>
    </form>
  )
}

function wordsOf({ since, to }: LineAddress): string {
  const shown = (date: string) => day(`${date}T12:00:00Z`)
  if (since && to) return `${shown(since)} – ${shown(to)}`
  if (since) return say('from', { day: shown(since) })
  return to ? say('until', { day: shown(to) }) : say('anyTime')
}
