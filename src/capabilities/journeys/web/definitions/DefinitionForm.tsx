import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { OwnerChoice, ownerIn } from '../../../touchpoints/web/OwnerChoice.tsx'
import type { Described } from '../../definitions/contract.ts'
import type { Definition } from '../../definitions/definition.ts'
import { AnyOfField } from './AnyOfField.tsx'
import { CaseField } from './CaseField.tsx'
import styles from './Definitions.module.css'
import { type Alternatives, conditionsOfSteps, readyDefinition } from './draft.ts'
import { PreviewCard } from './PreviewCard.tsx'
import { StepsField } from './StepsField.tsx'
import { say } from './say.ts'

interface DefinitionFormProps {
  /** What the form begins with. */
  begin: Pick<Described, 'name' | 'need' | 'definition'> & {
    owner: { id: string | null; name: string } | null
  }
  action: string
  isSaving: boolean
  error: Error | null
  onSave: (described: Described) => void
  /** Beside the button that saves. */
  others?: ReactNode
}

const parts = ['start', 'success', 'failure', 'belongs'] as const

/** A journey as a sentence; what it finds stands beside it. */
export function DefinitionForm({ begin, action, isSaving, error, onSave, others }: DefinitionFormProps) {
  const [definition, setDefinition] = useState(begin.definition)
  const change = (part: Partial<Definition>) => setDefinition((now) => ({ ...now, ...part }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    onSave({
      name: text('name'),
      need: text('need'),
      owner: ownerIn(form),
      definition: readyDefinition(definition),
    })
  }
  const together = (names: string[], name: string) =>
    change({ steps: [...definition.steps, { name, when: conditionsOfSteps(names, definition.otherwise) }] })
  return (
    <div className={styles.beside}>
      <Card>
        <form onSubmit={submit} className={styles.form}>
          <div className={styles.row}>
            <TextInput
              name="name"
              label={say('nameField')}
              placeholder={say('namePlaceholder')}
              defaultValue={begin.name}
              maxLength={80}
              required
            />
            <OwnerChoice owner={begin.owner} />
          </div>
          <TextInput
            name="need"
            label={say('need')}
            placeholder={say('needPlaceholder')}
            defaultValue={begin.need}
            maxLength={400}
          />
          <CaseField value={definition.case} onChange={(notion) => change({ case: notion })} />
          {parts.map((part) => (
            <AnyOfField
              key={part}
              title={say(`${part}Title`)}
              whenEmpty={say(part === 'belongs' ? 'belongsAll' : `${part}Any`)}
              lead={say(`${part}Only`)}
              value={definition[part] as Alternatives}
              onChange={(value) => change({ [part]: value })}
            />
          ))}
          <NumberInput
            label={say('timeout')}
            value={definition.timeoutDays}
            min={1}
            max={730}
            allowDecimal={false}
            onChange={(days) => change({ timeoutDays: Math.max(1, Number(days) || 1) })}
            maw={320}
          />
          <StepsField steps={definition.steps} otherwise={definition.otherwise} onChange={change} />
          <Wrong error={error} />
          <Group>
            <Button type="submit" variant="filled" loading={isSaving}>
              {action}
            </Button>
            {others}
          </Group>
        </form>
      </Card>
      <PreviewCard definition={readyDefinition(definition)} onTogether={together} />
    </div>
  )
}
