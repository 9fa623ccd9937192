import { Button, Group, Modal, NumberInput, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ValueReport } from '../../value/contract.ts'
import { useSettings } from './queries.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

type Settings = ValueReport['settings']
const kinds = ['auto', 'orders', 'contract'] as const

/** How value is worked out. Shares are typed in percent. */
export function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const [now, setNow] = useState(settings)
  const saving = useSettings()
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(now, { onSuccess: onClose })
  }
  const set = (part: Partial<Settings>) => setNow({ ...now, ...part })
  return (
    <Modal opened onClose={onClose} title={say('settingsTitle')} size="lg">
      <form onSubmit={save} className={styles.form}>
        <Select
          label={say('kind')}
          allowDeselect={false}
          data={kinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))}
          value={now.kind}
          onChange={(kind) => set({ kind: kinds.find((one) => one === kind) ?? 'auto' })}
        />
        <div className={styles.pair}>
          <Amount
            label="horizon"
            value={now.horizonDays}
            min={30}
            max={1826}
            onChange={(horizonDays) => set({ horizonDays })}
          />
          <Amount
            label="margin"
            value={now.margin * 100}
            min={1}
            max={100}
            onChange={(margin) => set({ margin: margin / 100 })}
          />
          <Amount
            label="discount"
            value={now.discount * 100}
            min={0}
            max={100}
            onChange={(discount) => set({ discount: discount / 100 })}
          />
          <Amount label="years" value={now.years} min={0.5} max={50} onChange={(years) => set({ years })} />
          <Amount
            label="cost"
            value={now.acquisitionCost}
            min={0}
            max={1e9}
            onChange={(acquisitionCost) => set({ acquisitionCost })}
          />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

interface AmountProps {
  label: 'horizon' | 'margin' | 'discount' | 'years' | 'cost'
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

function Amount({ label, value, min, max, onChange }: AmountProps) {
  return (
    <NumberInput
      required
      label={say(label)}
      description={say(`${label}Hint`)}
      allowDecimal={label !== 'horizon'}
      decimalScale={2}
      min={min}
      max={max}
      clampBehavior="blur"
      value={Math.round(value * 100) / 100}
      onChange={(typed) => typeof typed === 'number' && onChange(typed)}
    />
  )
}
