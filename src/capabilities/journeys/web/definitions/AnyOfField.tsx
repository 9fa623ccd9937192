import { Button, Group } from '@mantine/core'
import { ConditionRow } from '../../../touchpoints/web/ConditionRow.tsx'
import type { DraftCondition } from '../../../touchpoints/web/draft.ts'
import styles from './Definitions.module.css'
import { type Alternatives, newCondition } from './draft.ts'
import { say, type Word } from './say.ts'

interface AnyOfFieldProps {
  title: string
  /** What it means while nothing is said. */
  whenEmpty: string
  /** Before the conditions. */
  lead: string
  value: Alternatives
  onChange: (value: Alternatives) => void
}

/** One part of the sentence: any of several things, each with all its conditions. */
export function AnyOfField({ title, whenEmpty, lead, value, onChange }: AnyOfFieldProps) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {value.length === 0 ? (
        <p className={styles.quiet}>
          {whenEmpty}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([[newCondition]])}>
            {say('add')}
          </Button>
        </p>
      ) : (
        <>
          <p className={styles.quiet}>{lead}</p>
          {value.map((conditions, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: alternatives are told apart by their place alone
            <div key={index}>
              {index > 0 && <p className={styles.or}>{say('or')}</p>}
              <AllOf
                conditions={conditions}
                onChange={(changed) =>
                  onChange(changed.length > 0 ? value.with(index, changed) : value.toSpliced(index, 1))
                }
              />
            </div>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([...value, [newCondition]])}>
            {say('addAlternative')}
          </Button>
        </>
      )}
    </fieldset>
  )
}

interface AllOfProps {
  conditions: DraftCondition[]
  /** With nothing left, the alternative goes. */
  onChange: (conditions: DraftCondition[]) => void
}

function AllOf({ conditions, onChange }: AllOfProps) {
  return (
    <div className={styles.alternative}>
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place alone
        <div key={index}>
          {index > 0 && <p className={styles.or}>{say('and')}</p>}
          <ConditionRow
            condition={condition}
            nameOf={(field) => say(`f.${field}` as Word)}
            onChange={(changed) => onChange(conditions.with(index, changed))}
            onRemove={() => onChange(conditions.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={conditions.length >= 10}
          onClick={() => onChange([...conditions, newCondition])}
        >
          {say('addCondition')}
        </Button>
      </Group>
    </div>
  )
}
