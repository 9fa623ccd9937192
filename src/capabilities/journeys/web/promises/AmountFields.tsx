import { NativeSelect, TextInput } from '@mantine/core'
import type { RuleDraft } from './draft.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

interface AmountFieldsProps {
  draft: RuleDraft
  edit: (part: Partial<RuleDraft>) => void
}

/** Whether the promise is about when or about how much, and in the second case which numbers those are. */
export function AmountFields({ draft, edit }: AmountFieldsProps) {
  const { isAmount, isFixed, value, promised, delivered, unit, better } = draft
  return (
    <>
      <NativeSelect
        label={say('about')}
        value={isAmount ? 'amount' : 'when'}
        onChange={(event) => edit({ isAmount: event.currentTarget.value === 'amount' })}
        data={[
          { value: 'when', label: say('aboutWhen') },
          { value: 'amount', label: say('aboutHowMuch') },
        ]}
      />
      {isAmount && (
        <div className={styles.pair}>
          <NativeSelect
            label={say('promisedIs')}
            value={isFixed ? 'fixed' : 'property'}
            onChange={(event) => edit({ isFixed: event.currentTarget.value === 'fixed' })}
            data={[
              { value: 'fixed', label: say('promisedValue') },
              { value: 'property', label: say('promisedProperty') },
            ]}
          />
          {isFixed ? (
            <TextInput
              label={say('value')}
              required
              inputMode="decimal"
              pattern="-?[0-9]+([.,][0-9]+)?"
              value={value}
              onChange={(event) => edit({ value: event.currentTarget.value })}
            />
          ) : (
            <TextInput
              label={say('propertyPromised')}
              required
              maxLength={60}
              value={promised}
              onChange={(event) => edit({ promised: event.currentTarget.value })}
            />
          )}
          <TextInput
            label={say('propertyDelivered')}
            required
            maxLength={60}
            value={delivered}
            onChange={(event) => edit({ delivered: event.currentTarget.value })}
          />
          <TextInput
            label={say('unitWord')}
            required
            maxLength={30}
            value={unit}
            onChange={(event) => edit({ unit: event.currentTarget.value })}
          />
          <NativeSelect
            label={say('keptWhen')}
            value={better}
            onChange={(event) => edit({ better: event.currentTarget.value as RuleDraft['better'] })}
            data={[
              { value: 'less', label: say('atMost') },
              { value: 'more', label: say('atLeast') },
            ]}
          />
        </div>
      )}
    </>
  )
}
