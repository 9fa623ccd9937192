import { Button, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { changeSettings, ListeningSettings } from '../contract.ts'
import { settingsQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'
import { useChange, useMayChange } from './use-change.ts'

/** How often a customer may be asked. */
export function LimitCard() {
  const settings = useQuery(settingsQuery)
  return (
    <Card title={say('limits')}>
      <p className={styles.lead}>{say('limitsWords')}</p>
      <Answer of={settings} height={80}>
        {(shown) => <Limits {...shown} />}
      </Answer>
    </Card>
  )
}

const limits = [
  ['askedMost', 'most', 100],
  ['askedDays', 'within', 90],
  ['againDays', 'againWithin', 90],
] as const

function Limits(settings: Pick<ListeningSettings, 'askedMost' | 'askedDays' | 'againDays'>) {
  const mayChange = useMayChange()
  const saving = useChange(
    (change: Partial<ListeningSettings>) =>
      ask<typeof changeSettings>('PATCH', '/api/listening-settings', change),
    { done: () => say('saved'), tellsFailure: false },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    saving.mutate(Object.fromEntries(limits.map(([name]) => [name, Number(form.get(name))])))
  }
  return (
    <form onSubmit={submit}>
      <Group align="end" mt="sm">
        {limits.map(([name, word, max]) => (
          <TextInput
            key={name}
            name={name}
            type="number"
            min={1}
            max={max}
            required
            label={say(word)}
            defaultValue={settings[name]}
            disabled={!mayChange}
          />
        ))}
        {mayChange && (
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('save')}
          </Button>
        )}
      </Group>
      <Wrong error={saving.error} />
    </form>
  )
}
