import { Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HealthState } from '../../health/contract.ts'
import styles from './Health.module.css'
import { Preview } from './Preview.tsx'
import { useHealthChanges } from './queries.ts'
import { say } from './say.ts'

type Leaving = HealthState['leaving']

/** What the form holds, whichever kind is chosen: going back and forth loses nothing. */
interface Draft {
  kind: Leaving['kind']
  of: 'order' | 'anything'
  days: number
  names: string[]
  every: number
  grace: number
}

export function DefinitionForm({ state, onClose }: { state: HealthState; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(state.leaving))
  const { define } = useHealthChanges()
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const leaving = leavingOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (leaving) define.mutate(leaving, { onSuccess: onClose })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Select
        label={say('kind')}
        data={(['silence', 'event', 'renewal'] as const).map((value) => ({
          value,
          label: say(`kind_${value}`),
        }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => change({ kind: kind as Draft['kind'] })}
      />
      <Fields draft={draft} events={state.events} onChange={change} />
      {leaving ? <Preview leaving={leaving} /> : <p className={styles.note}>{say('chooseEvents')}</p>}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" disabled={!leaving} loading={define.isPending}>
          {say('save')}
        </Button>
        {state.isChosen && (
          <Button onClick={() => define.mutate(null, { onSuccess: onClose })}>{say('asProposed')}</Button>
        )}
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  draft: Draft
  events: HealthState['events']
  onChange: (part: Partial<Draft>) => void
}

function Fields({ draft, events, onChange }: FieldsProps) {
  if (draft.kind === 'silence') {
    return (
      <>
        <Select
          label={say('of')}
          data={(['order', 'anything'] as const).map((value) => ({ value, label: say(`of_${value}`) }))}
          value={draft.of}
          allowDeselect={false}
          onChange={(of) => onChange({ of: of as Draft['of'] })}
        />
        <Days label={say('days')} value={draft.days} onChange={(days) => onChange({ days })} />
      </>
    )
  }
  return (
    <>
      <MultiSelect
        label={say('names')}
        description={say('namesHow')}
        data={[...new Set([...events.map(({ name }) => name), ...draft.names])]}
        value={draft.names}
        searchable
        onChange={(names) => onChange({ names })}
      />
      {draft.kind === 'event' ? (
        <Days label={say('within')} value={draft.days} onChange={(days) => onChange({ days })} />
      ) : (
        <>
          <Days label={say('every')} value={draft.every} onChange={(every) => onChange({ every })} />
          <Days
            label={say('grace')}
            value={draft.grace}
            least={0}
            most={180}
            onChange={(grace) => onChange({ grace })}
          />
        </>
      )}
    </>
  )
}

interface DaysProps {
  label: string
  value: number
  least?: number
  most?: number
  onChange: (days: number) => void
}

function Days({ label, value, least = 7, most = 730, onChange }: DaysProps) {
  return (
    <NumberInput
      label={label}
      min={least}
      max={most}
      allowDecimal={false}
      clampBehavior="blur"
      value={value}
      onChange={(days) => typeof days === 'number' && days >= least && days <= most && onChange(days)}
    />
  )
}

function draftOf(leaving: Leaving): Draft {
  const usual: Draft = { kind: leaving.kind, of: 'order', days: 90, names: [], every: 365, grace: 14 }
  return { ...usual, ...leaving }
}

function leavingOf({ kind, of, days, names, every, grace }: Draft): Leaving | undefined {
  if (kind === 'silence') return { kind, of, days }
  if (names.length === 0) return undefined
  return kind === 'event' ? { kind, names, days } : { kind, names, every, grace }
}
