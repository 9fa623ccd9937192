import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { About, MapShown } from '../../maps/contract.ts'
import { Interviews } from './Interviews.tsx'
import { Links } from './Links.tsx'
import styles from './Page.module.css'
import { useMapChanges } from './queries.ts'
import { say } from './say.ts'

/** What a map is about, who stands behind it, what research it rests on and whom somebody spoke to. */
export function People({ map }: { map: MapShown }) {
  const mayWrite = useMay('journeys:write')
  return (
    <>
      <AboutForm key={map.version} map={map} mayWrite={mayWrite} />
      <h3>{say('interviews')}</h3>
      <Interviews map={map} mayWrite={mayWrite} />
    </>
  )
}

function AboutForm({ map, mayWrite }: { map: MapShown; mayWrite: boolean }) {
  const [draft, setDraft] = useState({
    name: map.name,
    about: map.about,
    journeyId: map.journey?.id ?? null,
    personaId: map.persona?.id ?? null,
    segmentId: map.segment?.id ?? null,
  })
  const changes = useMapChanges(map.id)
  const about = (part: Partial<About>) => setDraft({ ...draft, about: { ...draft.about, ...part } })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const said = {
      ...draft.about,
      stakeholders: draft.about.stakeholders.filter(({ name, department }) => name || department),
      sources: draft.about.sources.filter(({ name }) => name.trim() !== ''),
    }
    changes.map.mutate(
      { version: map.version, ...draft, about: said },
      { onSuccess: () => toastDone(say('aboutSaved')) },
    )
  }
  const { need, owner, sponsor, stakeholders, sources } = draft.about
  return (
    <form onSubmit={save}>
      <fieldset disabled={!mayWrite} className={styles.fields} style={{ border: 0, padding: 0, margin: 0 }}>
        <TextInput
          label={say('name')}
          required
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Textarea
          label={say('need')}
          placeholder={say('needPlace')}
          autosize
          maxLength={2000}
          value={need}
          onChange={(event) => about({ need: event.currentTarget.value })}
        />
        <Links draft={draft} onChange={(links) => setDraft({ ...draft, ...links })} />
        <Person label={say('owner')} person={owner} onPerson={(person) => about({ owner: person })} />
        <Person label={say('sponsor')} person={sponsor} onPerson={(person) => about({ sponsor: person })} />
        <h3>{say('stakeholders')}</h3>
        {stakeholders.map((person, index) => (
          <Person
            // biome-ignore lint/suspicious/noArrayIndexKey: people are told apart by their place while they are written
            key={index}
            label={say('person')}
            person={person}
            onPerson={(changed) => about({ stakeholders: stakeholders.with(index, changed) })}
            onRemove={() => about({ stakeholders: stakeholders.toSpliced(index, 1) })}
          />
        ))}
        <Group>
          <Button
            variant="subtle"
            onClick={() => about({ stakeholders: [...stakeholders, { name: '', department: '' }] })}
          >
            + {say('addPerson')}
          </Button>
        </Group>
        <h3>{say('sources')}</h3>
        {sources.map((source, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sources are told apart by their place while they are written
          <div key={index} className={styles.pair}>
            <TextInput
              label={say('sourceName')}
              maxLength={200}
              value={source.name}
              onChange={(event) =>
                about({ sources: sources.with(index, { ...source, name: event.currentTarget.value }) })
              }
            />
            <TextInput
              type="date"
              label={say('ofDay')}
              value={source.day ?? ''}
              onChange={(event) =>
                about({ sources: sources.with(index, { ...source, day: event.currentTarget.value || null }) })
              }
            />
            <Remove onRemove={() => about({ sources: sources.toSpliced(index, 1) })} />
          </div>
        ))}
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => about({ sources: [...sources, { name: '', day: null }] })}>
            + {say('addSource')}
          </Button>
          {mayWrite && (
            <Button type="submit" variant="filled" loading={changes.map.isPending}>
              {say('save')}
            </Button>
          )}
        </Group>
      </fieldset>
    </form>
  )
}

interface PersonProps {
  label: string
  person: { name: string; department: string }
  onPerson: (person: PersonProps['person']) => void
  onRemove?: () => void
}

function Person({ label, person, onPerson, onRemove }: PersonProps) {
  return (
    <div className={styles.pair}>
      <TextInput
        label={label}
        maxLength={80}
        value={person.name}
        onChange={(event) => onPerson({ ...person, name: event.currentTarget.value })}
      />
      <TextInput
        label={say('department')}
        maxLength={80}
        value={person.department}
        onChange={(event) => onPerson({ ...person, department: event.currentTarget.value })}
      />
      {onRemove && <Remove onRemove={onRemove} />}
    </div>
  )
}

function Remove({ onRemove }: { onRemove: () => void }) {
  return (
    <Button variant="subtle" color="bad" aria-label={say('remove')} onClick={onRemove}>
      ×
    </Button>
  )
}
