import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import styles from './Pill.module.css'
import { Choice, Pill } from './Pill.tsx'
import { addDays, comparisons, type PeriodChoice } from './period.ts'
import { say } from './say.ts'
import { dateLocale } from './words.ts'

const rolling = ['7d', '30d', '90d', '12m', 'all'] as const
const periodWords = {
  '7d': 'last7',
  '30d': 'last30',
  '90d': 'last90',
  '12m': 'last12m',
  all: 'allTime',
} as const
const compareWords = { previous: 'vsPrevious', year: 'vsYear', none: 'vsNothing' } as const

interface PeriodPickerProps {
  choice: PeriodChoice
  onChoice: (choice: PeriodChoice) => void
}

/** Which time the page shows, and against which it is held. */
export function PeriodPicker({ choice, onChoice }: PeriodPickerProps) {
  return (
    <>
      <PeriodPill choice={choice} onChoice={onChoice} />
      {choice.period !== 'all' && <ComparePill choice={choice} onChoice={onChoice} />}
    </>
  )
}

function PeriodPill({ choice, onChoice }: PeriodPickerProps) {
  const [isOpen, setOpen] = useState(false)
  const choose = (chosen: Omit<PeriodChoice, 'compare'>) => {
    onChoice({ ...chosen, compare: choice.compare })
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpen(!isOpen)}>
          {wordsOf(choice)} <span aria-hidden>▾</span>
        </Pill>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={say('period')}>
        {rolling.map((period) => (
          <Choice
            key={period}
            label={say(periodWords[period])}
            isChosen={choice.period === period}
            onChoose={() => choose({ period })}
          />
        ))}
        <OwnDays choice={choice} onChoose={(days) => choose({ period: 'custom', ...days })} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ComparePill({ choice, onChoice }: PeriodPickerProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpen(!isOpen)}>
          {say(compareWords[choice.compare])} <span aria-hidden>▾</span>
        </Pill>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={say('compare')}>
        {comparisons.map((compare) => (
          <Choice
            key={compare}
            label={say(compareWords[compare])}
            isChosen={compare === choice.compare}
            onChoose={() => {
              onChoice({ ...choice, compare })
              setOpen(false)
            }}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

interface OwnDaysProps {
  choice: PeriodChoice
  onChoose: (days: { from: string; until: string }) => void
}

/** First and last day; people mean the last day to be in, addresses and questions name the one after. */
function OwnDays({ choice, onChoose }: OwnDaysProps) {
  const [from, setFrom] = useState(choice.from ?? '')
  const [last, setLast] = useState(choice.until ? addDays(choice.until, -1) : '')
  const isWrong = from !== '' && last !== '' && last < from
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) onChoose({ from, until: addDays(last, 1) })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        type="date"
        label={say('from')}
        value={from}
        required
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('until')}
        value={last}
        required
        error={isWrong && say('endsBeforeStart')}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button type="submit">{say('apply')}</Button>
    </form>
  )
}

function wordsOf({ period, from, until }: PeriodChoice) {
  if (period !== 'custom') return say(periodWords[period])
  if (!from || !until) return say('custom')
  const day = new Intl.DateTimeFormat(dateLocale, { dateStyle: 'medium', timeZone: 'UTC' })
  return day.formatRange(Date.parse(from), Date.parse(addDays(until, -1)))
}
