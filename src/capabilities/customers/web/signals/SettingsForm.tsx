import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changeSignalSettings, SignalSettings } from '../../signals/contract.ts'
import { signalQuery } from './questions.ts'
import { say } from './say.ts'

/** What the signs go by, for whoever wants it otherwise. */
export function SettingsButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('settings')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('settings')} size="lg">
        <Settings onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Settings({ onDone }: { onDone: () => void }) {
  const signal = useQuery(signalQuery('silence'))
  return (
    <Answer of={signal} height={480}>
      {({ settings }) => <SettingsForm before={settings} onDone={onDone} />}
    </Answer>
  )
}

type NumberName = Exclude<keyof SignalSettings, 'off' | 'complaintWords' | 'returnWords' | 'unsubscribeWords'>

const numbers: {
  name: NumberName
  min: number
  max: number
  step?: number
  hint?: 'falseAlarmsHint' | 'leastChangeHint'
}[] = [
  { name: 'falseAlarms', min: 0.1, max: 20, step: 0.1, hint: 'falseAlarmsHint' },
  { name: 'leastChange', min: 0, max: 100, hint: 'leastChangeHint' },
  { name: 'silenceFactor', min: 1.5, max: 10, step: 0.5 },
  { name: 'silenceLeastDays', min: 2, max: 365 },
  { name: 'rhythmFrom', min: 3, max: 30 },
  { name: 'repeatDays', min: 7, max: 365 },
  { name: 'returnDays', min: 7, max: 180 },
  { name: 'replyHours', min: 1, max: 336 },
]
const wordLists = ['complaintWords', 'returnWords', 'unsubscribeWords'] as const

function SettingsForm({ before, onDone }: { before: SignalSettings; onDone: () => void }) {
  const [settings, setSettings] = useState(before)
  const saving = useSaveSettings(onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const words = Object.fromEntries(wordLists.map((name) => [name, listOf(String(form.get(name)))]))
    saving.mutate({ ...settings, ...words })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {numbers.map(({ name, hint, ...range }) => (
          <TextInput
            key={name}
            type="number"
            label={say(name)}
            description={hint && say(hint)}
            value={settings[name]}
            onChange={(event) => setSettings({ ...settings, [name]: event.currentTarget.valueAsNumber })}
            required
            {...range}
          />
        ))}
        {wordLists.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={say(`${name}Label`)}
            description={say('wordsHint')}
            defaultValue={before[name].join(', ')}
            required
          />
        ))}
        <Wrong error={saving.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What stands between commas. */
function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

export function useSaveSettings(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: SignalSettings) =>
      ask<typeof changeSignalSettings>('PUT', '/api/signal-settings', settings),
    onSuccess: () => {
      toastDone(say('saved'))
      onDone()
      return queries.invalidateQueries({ queryKey: ['signals'] })
    },
  })
}
