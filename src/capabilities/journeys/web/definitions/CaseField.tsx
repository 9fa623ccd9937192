import { NativeSelect, TextInput } from '@mantine/core'
import type { CaseNotion } from '../../definitions/definition.ts'
import styles from './Definitions.module.css'
import { say } from './say.ts'

const notions = ['order', 'customer', 'conversation', 'session'] as const
const property = 'property:'

interface CaseFieldProps {
  value: CaseNotion
  onChange: (value: CaseNotion) => void
}

/** What one journey is followed along. */
export function CaseField({ value, onChange }: CaseFieldProps) {
  const isProperty = value.startsWith(property)
  return (
    <div className={styles.row}>
      <NativeSelect
        label={say('caseTitle')}
        value={isProperty ? property : value}
        onChange={(event) => onChange(event.currentTarget.value as CaseNotion)}
        data={[
          ...notions.map((notion) => ({ value: notion, label: say(`case_${notion}`) })),
          { value: property, label: say('case_property') },
        ]}
      />
      {isProperty && (
        <TextInput
          label={say('propertyName')}
          required
          value={value.slice(property.length)}
          onChange={(event) => onChange(`${property}${event.currentTarget.value}` as CaseNotion)}
        />
      )}
    </div>
  )
}
