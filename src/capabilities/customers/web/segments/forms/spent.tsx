import { NumberField, Select } from '../parts.tsx'
import { say } from '../say.ts'
import type { ConditionForm } from './form.ts'
import { WhenFields } from './time-fields.tsx'

const bounds = (['at least', 'at most'] as const).map((is) => [is, say(`compare_${is}`)] as const)

/** What their orders add up to. */
export const spent: ConditionForm<'spent'> = {
  blank: () => ({ kind: 'spent', is: 'at least', amount: 100, when: { is: 'last', days: 365 } }),
  Fields({ condition, onChange, choices }) {
    const { currency = '', ...rest } = condition
    const listed = [...new Set([...choices.currencies, ...(currency ? [currency] : [])])]
    return (
      <>
        <span>{say('spent')}</span>
        <Select
          label={say('compare')}
          value={condition.is}
          options={bounds}
          onChange={(is) => onChange({ ...condition, is })}
        />
        <NumberField
          label={say('amount')}
          value={condition.amount}
          min={0}
          step="any"
          onChange={(amount) => onChange({ ...condition, amount })}
        />
        <Select
          label={say('currency')}
          value={currency}
          options={[['', say('anyCurrency')], ...listed.map((one) => [one, one] as const)]}
          onChange={(chosen) => onChange(chosen ? { ...rest, currency: chosen } : rest)}
        />
        <WhenFields when={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      </>
    )
  },
}
