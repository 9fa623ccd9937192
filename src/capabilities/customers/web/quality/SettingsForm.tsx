import { ActionIcon, Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changeQualitySettings, QualitySettings } from '../../quality/contract.ts'
import { fieldInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { qualityQuery } from './questions.ts'
import { say } from './say.ts'

/** What counts, when values are old, and which traits matter. */
export function SettingsButton({ settings }: { settings: QualitySettings }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('settings')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('settings')} size="lg">
        <SettingsForm before={settings} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

const parts = ['there', 'valid', 'unique', 'fresh'] as const
const aging = ['name', 'email', 'phone', 'city', 'birthday', 'company'] as const

function SettingsForm({ before, onDone }: { before: QualitySettings; onDone: () => void }) {
  const [settings, setSettings] = useState(before)
  const saving = useSaving(onDone)
  const change = (part: Partial<QualitySettings>) => setSettings((now) => ({ ...now, ...part }))
  const { weights, staleDays, staleDaysOf, important } = settings
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({ ...settings, important: important.filter(({ trait }) => trait.trim() !== '') })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <fieldset className={styles.group}>
          <legend>{say('weights')}</legend>
          <div className={styles.two}>
            {parts.map((part) => (
              <TextInput
                type="number"
                key={part}
                label={say(`weight_${part}`)}
                value={weights[part]}
                min={0}
                max={100}
                onChange={(event) =>
                  change({ weights: { ...weights, [part]: event.currentTarget.valueAsNumber } })
                }
              />
            ))}
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{say('staleDays')}</legend>
          <p className={styles.note}>{say('staleHint')}</p>
          <div className={styles.two}>
            <TextInput
              type="number"
              label={say('staleElse')}
              value={staleDays}
              min={0}
              max={3650}
              onChange={(event) => change({ staleDays: event.currentTarget.valueAsNumber })}
            />
            {aging.map((field) => (
              <TextInput
                type="number"
                key={field}
                label={fieldInWords(field)}
                value={staleDaysOf[field] ?? staleDays}
                min={0}
                max={3650}
                onChange={(event) =>
                  change({ staleDaysOf: { ...staleDaysOf, [field]: event.currentTarget.valueAsNumber } })
                }
              />
            ))}
          </div>
        </fieldset>
        <Important important={important} onChange={(traits) => change({ important: traits })} />
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

type Traits = QualitySettings['important']
const kinds = ['text', 'number', 'date', 'hours', 'email', 'phone'] as const

function Important({ important, onChange }: { important: Traits; onChange: (traits: Traits) => void }) {
  const change = (at: number, part: Partial<Traits[number]>) =>
    onChange(important.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.group}>
      <legend>{say('important')}</legend>
      <p className={styles.note}>{say('importantHint')}</p>
      <Stack gap="xs" mt="xs">
        {important.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while its trait is typed
          <div key={at} className={styles.traits}>
            <TextInput
              aria-label={say('trait')}
              placeholder={say('trait')}
              value={one.trait}
              required
              maxLength={100}
              onChange={(event) => change(at, { trait: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={say('kind')}
              value={one.kind}
              data={kinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))}
              onChange={(event) => change(at, { kind: event.currentTarget.value as (typeof kinds)[number] })}
            />
            <Checkbox
              size="xs"
              label={say('isUnique')}
              checked={one.isUnique}
              onChange={(event) => change(at, { isUnique: event.currentTarget.checked })}
            />
            <ActionIcon
              aria-label={say('removeTrait', { trait: one.trait })}
              onClick={() => onChange(important.filter((_, i) => i !== at))}
            >
              ×
            </ActionIcon>
          </div>
        ))}
        <Group>
          <Button onClick={() => onChange([...important, { trait: '', kind: 'text', isUnique: false }])}>
            {say('addTrait')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  )
}

function useSaving(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: QualitySettings) =>
      ask<typeof changeQualitySettings>('PUT', '/api/quality/settings', settings),
    onSuccess: () => {
      toastDone(say('saved'))
      onDone()
      return queries.invalidateQueries({ queryKey: qualityQuery.queryKey })
    },
  })
}
