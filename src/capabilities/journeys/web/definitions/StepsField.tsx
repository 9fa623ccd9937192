import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { conditionInWords } from '../../../touchpoints/web/conditions.ts'
import type { Definition } from '../../definitions/definition.ts'
import styles from './Definitions.module.css'
import { say } from './say.ts'

const ways = ['name', 'touchpoint', 'leave out'] as const

interface StepsFieldProps {
  steps: Definition['steps']
  otherwise: Definition['otherwise']
  onChange: (changed: Pick<Definition, 'steps' | 'otherwise'>) => void
}

/** What steps are called, and which are called alike. */
export function StepsField({ steps, otherwise, onChange }: StepsFieldProps) {
  return (
    <fieldset className={styles.part}>
      <legend>{say('stepsTitle')}</legend>
      <NativeSelect
        label={say('otherwise')}
        value={otherwise}
        onChange={(event) =>
          onChange({ steps, otherwise: event.currentTarget.value as Definition['otherwise'] })
        }
        data={ways.map((way) => ({ value: way, label: say(`otherwise_${way}`) }))}
      />
      <p className={styles.label}>{say('named')}</p>
      {steps.length === 0 && <p className={styles.quiet}>{say('namedNone')}</p>}
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their place alone
        <div key={index} className={styles.named}>
          <TextInput
            aria-label={say('stepName', { n: index + 1 })}
            value={step.name}
            maxLength={80}
            onChange={(event) =>
              onChange({ steps: steps.with(index, { ...step, name: event.currentTarget.value }), otherwise })
            }
          />
          <span className={styles.quiet}>{inWords(step)}</span>
          <ActionIcon
            aria-label={say('removeStep', { name: step.name })}
            onClick={() => onChange({ steps: steps.toSpliced(index, 1), otherwise })}
          >
            ✕
          </ActionIcon>
        </div>
      ))}
    </fieldset>
  )
}

function inWords({ when }: Definition['steps'][number]): string {
  return when
    .map((conditions) => conditions.map(conditionInWords).join(` ${say('and')} `))
    .join(` ${say('or')} `)
}
