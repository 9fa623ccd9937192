import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { newKey } from './new-key.ts'
import type { Written } from './PlaybookForm.tsx'
import styles from './PlaybooksPage.module.css'
import { say } from './say.ts'

type Step = Written['steps'][number]

interface StepFieldsProps {
  steps: readonly Step[]
  onChange: (steps: Step[]) => void
}

/** The steps of a playbook in the making, in their order. */
export function StepFields({ steps, onChange }: StepFieldsProps) {
  const change = (index: number, part: Partial<Step>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)))
  const add = () =>
    onChange([...steps, { id: newKey('step', steps), title: '', how: '', who: 'owner', withinHours: 24 }])
  const up = (index: number) => {
    const [before, moved] = [steps[index - 1], steps[index]]
    if (before && moved) onChange(steps.with(index - 1, moved).with(index, before))
  }
  return (
    <>
      {steps.map((step, index) => (
        <fieldset key={step.id} className={styles.part}>
          <legend>{say('step', { n: index + 1 })}</legend>
          <OneStep step={step} onChange={(part) => change(index, part)} />
          <Group gap="xs">
            <Button
              disabled={index === 0}
              aria-label={say('upStep', { n: index + 1 })}
              onClick={() => up(index)}
            >
              {say('up')}
            </Button>
            <Button
              variant="subtle"
              disabled={steps.length === 1}
              aria-label={say('removeStep', { n: index + 1 })}
              onClick={() => onChange(steps.toSpliced(index, 1))}
            >
              {say('remove')}
            </Button>
          </Group>
        </fieldset>
      ))}
      <Button onClick={add}>{say('addStep')}</Button>
    </>
  )
}

const takers = ['owner', 'manager', 'colleague'] as const

function OneStep({ step, onChange }: { step: Step; onChange: (part: Partial<Step>) => void }) {
  return (
    <>
      <TextInput
        required
        label={say('stepTitle')}
        maxLength={200}
        value={step.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={say('stepHow')}
        autosize
        minRows={2}
        maxLength={2_000}
        value={step.how}
        onChange={(event) => onChange({ how: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={say('stepWho')}
          value={step.who}
          data={takers.map((value) => ({ value, label: say(value) }))}
          onChange={(event) => onChange({ who: event.currentTarget.value as Step['who'] })}
        />
        <TextInput
          type="number"
          min={0}
          max={8760}
          step="any"
          label={say('stepWithin')}
          value={step.withinHours ?? ''}
          onChange={({ currentTarget: { value, valueAsNumber } }) =>
            onChange({ withinHours: value === '' ? null : valueAsNumber })
          }
        />
      </div>
    </>
  )
}
