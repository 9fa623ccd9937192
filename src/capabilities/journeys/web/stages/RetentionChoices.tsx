import { useNavigate, useSearch } from '@tanstack/react-router'
import { choices, type RetentionAddress, readRetentionAddress, usualQuiet } from './retention-address.ts'
import { say } from './retention-say.ts'
import styles from './Stages.module.css'

const quiets = [1, 2, 3, 6, 12]

/** What is counted, as sentences to be finished; all of it stands in the address. */
export function RetentionChoices() {
  const {
    every = 'month',
    since = 'order',
    active = 'order',
    quiet = usualQuiet,
    by,
  } = useSearch({
    from: '/inside/journeys/retention',
  })
  const change = useChange()
  return (
    <div className={styles.counting}>
      <Choice
        label={say('every')}
        value={every}
        of={choices.every}
        word={(one) => say(`every_${one}`)}
        onChoose={(one) => change({ every: one })}
      />
      <Choice
        label={say('since')}
        value={since}
        of={choices.since}
        word={(one) => say(`since_${one}`)}
        onChoose={(one) => change({ since: one })}
      />
      <Choice
        label={say('active')}
        value={active}
        of={choices.active}
        word={(one) => say(`active_${one}`)}
        onChoose={(one) => change({ active: one })}
      />
      <Choice
        label={say('quiet')}
        value={String(quiet)}
        of={[...new Set([...quiets, quiet])].toSorted((a, b) => a - b).map(String)}
        word={(one) => say(`quiet_${every}`, { count: Number(one) })}
        onChoose={(one) => change({ quiet: Number(one) })}
      />
      <Choice
        label={say('by')}
        value={by ?? 'none'}
        of={['none', ...choices.by] as const}
        word={(one) => say(`by_${one}`)}
        onChoose={(one) => change({ by: one === 'none' ? undefined : one })}
      />
    </div>
  )
}

function useChange() {
  const navigate = useNavigate({ from: '/journeys/retention' })
  return (part: RetentionAddress) =>
    navigate({
      search: ({ every, since, active, by, quiet, people, ...shared }) => ({
        ...shared,
        ...readRetentionAddress({ every, since, active, by, quiet, ...part }),
      }),
      resetScroll: false,
    })
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  of: readonly T[]
  word: (one: T) => string
  onChoose: (one: T) => void
}

function Choice<T extends string>({ label, value, of, word, onChoose }: ChoiceProps<T>) {
  return (
    <label className={styles.choice}>
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = of.find((one) => one === currentTarget.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {word(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
