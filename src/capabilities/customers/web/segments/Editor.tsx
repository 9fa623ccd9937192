import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Definition } from '../../segments/contract.ts'
import styles from './Builder.module.css'
import { Builder } from './Builder.tsx'
import { Meaning } from './Meaning.tsx'
import { say } from './say.ts'
import { definitionOf, draftOf } from './tree.ts'
import { useChoices } from './useChoices.ts'
import { usePreview } from './usePreview.ts'

export interface Described {
  name: string
  definition: Definition
}

interface EditorProps {
  /** What it begins with. */
  described: Described
  /** Id of the segment that is changed. */
  id?: string
  /** Nobody has saved it yet, so it may be saved as it begins. */
  isNew?: boolean
  saveWords: string
  onSave: (described: Described) => void
  isSaving: boolean
  error: Error | null
}

/** Name and conditions, and beside them what they mean. */
export function Editor({ described, id, isNew, saveWords, onSave, isSaving, error }: EditorProps) {
  const [name, setName] = useState(described.name)
  const [draft, setDraft] = useState(() => draftOf(described.definition))
  const preview = usePreview(draft, id)
  const choices = useChoices(id)
  const definition = definitionOf(draft)
  const isSame =
    !isNew &&
    name.trim() === described.name &&
    JSON.stringify(definition) === JSON.stringify(described.definition)
  const isGood = name.trim() !== '' && !preview.isBehind && preview.data?.problems.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isGood && !isSame) onSave({ name: name.trim(), definition })
  }
  return (
    <Grid columns="minmax(0, 1.7fr) minmax(0, 1fr)">
      <Card title={say('definition')}>
        <Builder
          group={draft}
          onChange={setDraft}
          problems={preview.isBehind ? [] : (preview.data?.problems ?? [])}
          choices={choices}
        />
      </Card>
      <div className={styles.beside}>
        <Meaning preview={preview} />
        <Card>
          <form onSubmit={submit} className={styles.saving}>
            <TextInput
              label={say('name')}
              description={say('nameHint')}
              value={name}
              maxLength={80}
              required
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="filled" loading={isSaving} disabled={!isGood || isSame}>
              {saveWords}
            </Button>
            <Wrong error={error} />
          </form>
        </Card>
      </div>
    </Grid>
  )
}
