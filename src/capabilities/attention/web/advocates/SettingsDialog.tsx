import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import type { AdvocateSettings } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { settingsQuery, useSaveSettings } from './queries.ts'
import { say } from './say.ts'

/** When happy customers may be asked, how often, and where it leads. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useQuery(settingsQuery)
  return (
    <Modal opened onClose={onClose} title={say('settings')}>
      <Answer of={settings} height={360}>
        {(kept) => <SettingsForm kept={kept} onClose={onClose} />}
      </Answer>
    </Modal>
  )
}

const numbers = [
  { key: 'momentDays', min: 1, max: 90 },
  { key: 'restDays', min: 7, max: 1_100 },
  { key: 'perWeek', min: 0, max: 10_000 },
] as const
const links = ['reviewLink', 'referralLink'] as const

function SettingsForm({ kept, onClose }: { kept: AdvocateSettings; onClose: () => void }) {
  const [settings, setSettings] = useState(kept)
  const saving = useSaveSettings()
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(settings, { onSuccess: onClose })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      {numbers.map(({ key, min, max }) => (
        <TextInput
          key={key}
          required
          type="number"
          min={min}
          max={max}
          label={say(key)}
          value={Number.isNaN(settings[key]) ? '' : settings[key]}
          onChange={(event) => setSettings({ ...settings, [key]: event.currentTarget.valueAsNumber })}
        />
      ))}
      <TextInput
        required
        label={say('purpose')}
        maxLength={41}
        value={settings.purpose}
        onChange={(event) => setSettings({ ...settings, purpose: event.currentTarget.value })}
      />
      {links.map((key) => (
        <TextInput
          key={key}
          type="url"
          label={say(key)}
          value={settings[key]}
          onChange={(event) => setSettings({ ...settings, [key]: event.currentTarget.value })}
        />
      ))}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button type="submit" variant="filled" loading={saving.isPending}>
          {say('save')}
        </Button>
      </Group>
    </form>
  )
}
