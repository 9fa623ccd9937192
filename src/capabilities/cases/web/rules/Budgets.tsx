import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseSettings } from '../../settings/contract.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Rules.module.css'
import { SettingsCard } from './SettingsCard.tsx'
import { say } from './say.ts'

type Budget = CaseSettings['budgets'][number]

/** What people may give by themselves, by their role. */
export function Budgets({ settings }: { settings: CaseSettings }) {
  const [draft, setDraft] = useState({ currency: settings.currency, budgets: settings.budgets })
  const setBudget = (at: number, part: Partial<Budget>) =>
    setDraft({ ...draft, budgets: draft.budgets.with(at, { ...draft.budgets[at]!, ...part }) })
  return (
    <SettingsCard title={say('budgets')} hint={say('budgetsHint')} settings={settings} part={() => draft}>
      <TextInput
        required
        maxLength={3}
        pattern="[A-Z]{3}"
        label={say('currency')}
        value={draft.currency}
        onChange={({ currentTarget }) => setDraft({ ...draft, currency: currentTarget.value.toUpperCase() })}
      />
      {draft.budgets.map(({ role, amount, perDays }, at) => (
        <div key={role} className={styles.pair}>
          <TextInput
            type="number"
            min="0"
            step="any"
            label={say('budgetOf', { role: say(`role_${role}`), currency: draft.currency })}
            placeholder={say('noLimit')}
            defaultValue={amount ?? ''}
            onChange={({ currentTarget }) =>
              setBudget(at, { amount: currentTarget.value === '' ? null : Number(currentTarget.value) })
            }
          />
          <NumberField
            label={say('perDaysOf', { role: say(`role_${role}`) })}
            value={perDays}
            min={1}
            max={366}
            onChange={(days) => setBudget(at, { perDays: days })}
          />
        </div>
      ))}
    </SettingsCard>
  )
}
