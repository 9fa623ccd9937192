import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import type { makePlaybook, PlaybookShown } from '../../playbooks/contract.ts'
import { say as sayOfCases } from '../say.ts'
import { DraftFields } from './DraftFields.tsx'
import styles from './PlaybooksPage.module.css'
import { StepFields } from './StepFields.tsx'
import { say } from './say.ts'

export type Written = SentOf<typeof makePlaybook>

interface PlaybookFormProps {
  playbook: Written & Pick<PlaybookShown, 'isOff'>
  isBusy: boolean
  onSave: (words: Written, isOff: boolean) => void
  cancel: ReactNode
}

const caseKinds = ['recovery', 'renewal', 'growth'] as const
const kindWords = { person: 'kindPerson', repair: 'kindRepair', moment: 'kindMoment' } as const

/** A playbook in the making: what it is for, its steps, its drafts. */
export function PlaybookForm({ playbook, isBusy, onSave, cancel }: PlaybookFormProps) {
  const [{ isOff, ...words }, setWords] = useState(() => written(playbook))
  const change = (part: Partial<Written & { isOff: boolean }>) => setWords((now) => ({ ...now, ...part }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(words, isOff)
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextInput
        required
        label={say('name')}
        maxLength={120}
        value={words.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={say('signs')}
        autosize
        minRows={2}
        maxLength={2_000}
        value={words.signs}
        onChange={(event) => change({ signs: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={say('kind')}
          value={words.kind}
          data={Object.entries(kindWords).map(([value, word]) => ({ value, label: say(word) }))}
          onChange={(event) => change({ kind: event.currentTarget.value as Written['kind'] })}
        />
        <Checkbox.Group
          label={say('for')}
          value={words.caseKinds}
          onChange={(kinds) => change({ caseKinds: kinds as Written['caseKinds'] })}
        >
          <Group gap="sm" mt={6}>
            {caseKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={sayOfCases(kind)} />
            ))}
          </Group>
        </Checkbox.Group>
      </div>
      <Checkbox label={say('isOn')} checked={!isOff} onChange={() => change({ isOff: !isOff })} />
      <StepFields steps={words.steps} onChange={(steps) => change({ steps })} />
      <DraftFields drafts={words.drafts} onChange={(drafts) => change({ drafts })} />
      <Group justify="flex-end" gap="xs">
        {cancel}
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={words.name.trim() === '' || words.caseKinds.length === 0 || words.steps.length === 0}
        >
          {say('save')}
        </Button>
      </Group>
    </form>
  )
}

/** What can be written, and nothing that is counted. */
function written({ name, kind, caseKinds, signs, steps, drafts, isOff }: PlaybookFormProps['playbook']) {
  return { name, kind, caseKinds, signs, steps, drafts, isOff }
}
