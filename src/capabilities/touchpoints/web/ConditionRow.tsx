import { ActionIcon, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { comparisonName, fieldName, fields } from './conditions.ts'
import { comparisons, type DraftCondition } from './draft.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'

interface ConditionRowProps {
  condition: DraftCondition
  onChange: (condition: DraftCondition) => void
  /** Absent for the last one: a rule needs a condition. */
  onRemove?: () => void
  /** What the fields are called, where places are those recognised and not those the source says. */
  nameOf?: (field: string) => string
}

/** One sentence of a rule while it is being written. */
export function ConditionRow({ condition, onChange, onRemove, nameOf = fieldName }: ConditionRowProps) {
  const { field, how, not, values } = condition
  const isProperty = field.startsWith('property:')
  const choose = (chosen: string) => onChange({ ...condition, field: chosen })
  const compare = (chosen: string) => {
    const [sign, comparison] = chosen.split('.')
    onChange({ ...condition, how: comparison as DraftCondition['how'], not: sign === 'not' })
  }
  return (
    <fieldset className={styles.condition}>
      <Stack gap={6}>
        <NativeSelect
          aria-label={say('field')}
          value={isProperty ? 'property:' : field}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...fields.map((value) => ({ value, label: nameOf(value) })),
            { value: 'property:', label: say('f.property') },
          ]}
        />
        {isProperty && (
          <TextInput
            aria-label={say('propertyName')}
            placeholder={say('propertyName')}
            value={field.slice('property:'.length)}
            required
            onChange={(event) => choose(`property:${event.currentTarget.value}`)}
          />
        )}
      </Stack>
      <NativeSelect
        aria-label={say('comparison')}
        value={`${not ? 'not' : 'is'}.${how}`}
        onChange={(event) => compare(event.currentTarget.value)}
        data={[false, true].flatMap((negated) =>
          comparisons.map((comparison) => ({
            value: `${negated ? 'not' : 'is'}.${comparison}`,
            label: comparisonName({ how: comparison, not: negated }),
          })),
        )}
      />
      <Textarea
        aria-label={say('values')}
        placeholder={say('values')}
        rows={Math.min(Math.max(values.length, 1), 6)}
        value={values.join('\n')}
        onChange={(event) => onChange({ ...condition, values: event.currentTarget.value.split('\n') })}
      />
      {onRemove && (
        <ActionIcon aria-label={say('removeCondition')} onClick={onRemove}>
          ✕
        </ActionIcon>
      )}
    </fieldset>
  )
}
