import { useNavigate } from '@tanstack/react-router'
import type { GridRow, StageListed } from '../contract.ts'
import { type GridAddress, stateChoices } from './address.ts'
import styles from './Grid.module.css'
import { say } from './say.ts'

interface FiltersProps {
  stages: StageListed[]
  rows: GridRow[]
  address: GridAddress
}

/** Which touchpoints are shown; it stands in the address, so that a link shows the same. */
export function Filters({ stages, rows, address }: FiltersProps) {
  const navigate = useNavigate({ from: '/touchpoints' })
  const change = (part: GridAddress) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
  const owners = [...new Set(rows.flatMap(({ owner }) => owner?.name || []))].toSorted()
  return (
    <fieldset className={styles.filters}>
      <legend className="only-heard">{say('filters')}</legend>
      <Choice
        label={say('stage')}
        all={say('anyStage')}
        value={address.stage}
        options={[...stages.map(({ id, name }) => [id, name] as const), ['-', say('noStage')] as const]}
        onChoose={(stage) => change({ stage })}
      />
      <Choice
        label={say('state')}
        all={say('anyState')}
        value={address.state}
        options={stateChoices.map((state) => [state, say(state)] as const)}
        onChoose={(state) => change({ state: state as GridAddress['state'] })}
      />
      <Choice
        label={say('owner')}
        all={say('anyOwner')}
        value={address.owner}
        options={[...owners.map((name) => [name, name] as const), ['-', say('nobody')] as const]}
        onChoose={(owner) => change({ owner })}
      />
    </fieldset>
  )
}

interface ChoiceProps {
  label: string
  all: string
  value: string | undefined
  options: (readonly [string, string])[]
  onChoose: (value: string | undefined) => void
}

function Choice({ label, all, value = '', options, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    >
      <option value="">{all}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  )
}
