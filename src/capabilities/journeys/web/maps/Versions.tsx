import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { Difference, MapShown, MapVersion, nameVersion, restoreVersion } from '../../maps/contract.ts'
import { feelWord } from './feel-words.ts'
import styles from './Page.module.css'
import { comparisonQuery, useMapChanges, versionsQuery } from './queries.ts'
import { say } from './say.ts'

/** What the map said earlier: listed, compared with now, restored; and kept now under a name. */
export function Versions({ map }: { map: MapShown }) {
  const versions = useQuery(versionsQuery(map.id))
  const [compared, setCompared] = useState<MapVersion | null>(null)
  const mayWrite = useMay('journeys:write')
  if (compared)
    return <Comparison {...{ map, mayWrite }} version={compared} onBack={() => setCompared(null)} />
  return (
    <>
      <p className={styles.quiet}>{say('versionsSub')}</p>
      {mayWrite && <Keep map={map} />}
      <Answer of={versions} height={200}>
        {(data) =>
          data.versions.map((version) => (
            <div key={version.number} className={styles.entry}>
              <b>{version.name || say('session')}</b>
              <span className={styles.quiet}>
                {say('number', { n: version.number })} · {say('by', { name: version.by })} ·{' '}
                {moment(version.until)}
              </span>
              <span>
                <button type="button" className={styles.plain} onClick={() => setCompared(version)}>
                  {say('compare')}
                </button>
              </span>
            </div>
          ))
        }
      </Answer>
    </>
  )
}

function Keep({ map }: { map: MapShown }) {
  const [name, setName] = useState('')
  const { fresh } = useMapChanges(map.id)
  const keeping = useMutation({
    mutationFn: () =>
      ask<typeof nameVersion>('POST', '/api/maps/:id/versions', { id: map.id, name: name.trim() }),
    onError: toastFailed,
    onSuccess: () => {
      toastDone(say('kept', { name: name.trim() }))
      setName('')
      return fresh()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') keeping.mutate()
  }
  return (
    <form onSubmit={save}>
      <Group align="flex-end" gap="xs" my="md">
        <TextInput
          flex={1}
          label={say('keep')}
          placeholder={say('versionName')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={keeping.isPending} disabled={name.trim() === ''}>
          {say('keepNow')}
        </Button>
      </Group>
    </form>
  )
}

interface ComparisonProps {
  map: MapShown
  version: MapVersion
  mayWrite: boolean
  onBack: () => void
}

function Comparison({ map, version, mayWrite, onBack }: ComparisonProps) {
  const comparison = useQuery(comparisonQuery(map.id, version.number))
  const { take, fresh } = useMapChanges(map.id)
  const restore = async () => {
    try {
      take(
        await ask<typeof restoreVersion>('POST', '/api/maps/:id/versions/:number/restoration', {
          id: map.id,
          number: version.number,
        }),
      )
    } catch (error) {
      return toastFailed(error as Error)
    }
    await fresh()
    toastDone(say('restored', { n: version.number }))
    onBack()
  }
  return (
    <>
      <Group justify="space-between" mb="md">
        <button type="button" className={styles.plain} onClick={onBack}>
          ← {say('back')}
        </button>
        {mayWrite && (
          <Confirm
            title={say('restoreTitle', { n: version.number })}
            action={say('restore')}
            onConfirm={restore}
            trigger={(open) => <Button onClick={open}>{say('restore')}</Button>}
          >
            {say('restoreWords')}
          </Confirm>
        )}
      </Group>
      <p>
        <b>{version.name || say('session')}</b> · {moment(version.until)}
      </p>
      <Answer of={comparison} height={200}>
        {({ differences }) => (
          <>
            {differences.length === 0 && <p className={styles.quiet}>{say('sameAsNow')}</p>}
            {differences.map((difference, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read
              <Changed key={index} difference={difference} />
            ))}
          </>
        )}
      </Answer>
    </>
  )
}

const wordOf = {
  added: 'added',
  removed: 'removed',
  changed: 'changedWord',
  believed: 'believed',
  about: 'aboutChanged',
} as const

function Changed({ difference: { what, column, lane, before, after } }: { difference: Difference }) {
  const said = (text: string) =>
    what === 'believed' ? (text === '' ? say('notSaid') : feelWord(Number(text))) : text
  const word = say(what in wordOf ? wordOf[what as keyof typeof wordOf] : (what as 'stage added'))
  return (
    <div className={styles.entry}>
      <span className={styles.quiet}>{[word, column, lane].filter(Boolean).join(' · ')}</span>
      {(before || what === 'believed') && <del>{said(before)}</del>}
      {(after || what === 'believed') && <ins>{said(after)}</ins>}
    </div>
  )
}
