import { count } from '../../../../web/kit/numbers.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

interface CurrencyChoiceProps {
  currencies: readonly { currency: string; customers: number }[]
  value: string
  onChoose: (currency: string) => void
}

/** Which currency is shown, where there are several: they are never added. */
export function CurrencyChoice({ currencies, value, onChoose }: CurrencyChoiceProps) {
  if (currencies.length < 2) return null
  return (
    <label className={styles.choice}>
      {say('currency')}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {currencies.map(({ currency, customers }) => (
          <option key={currency} value={currency}>
            {say('ofCustomers', { currency: currency || say('noCurrency'), n: count(customers) })}
          </option>
        ))}
      </select>
    </label>
  )
}
