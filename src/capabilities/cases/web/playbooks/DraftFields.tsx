import { Button, Textarea, TextInput } from '@mantine/core'
import { Courtesy } from './Courtesy.tsx'
import { newKey } from './new-key.ts'
import type { Written } from './PlaybookForm.tsx'
import styles from './PlaybooksPage.module.css'
import { say } from './say.ts'

type Draft = Written['drafts'][number]

interface DraftFieldsProps {
  drafts: readonly Draft[]
  onChange: (drafts: Draft[]) => void
}

/** Filled in by Attune where it knows them. */
const known = ['name', 'me', 'times', 'promised', 'product', 'order', 'words']

/** The messages of a playbook in the making, read for courtesy while they are written. */
export function DraftFields({ drafts, onChange }: DraftFieldsProps) {
  const add = () =>
    onChange([...drafts, { id: newKey('draft', drafts), name: '', language: 'en', subject: '', text: '' }])
  return (
    <>
      <p className={styles.quiet}>{say('fields', { fields: known.map((one) => `{${one}}`).join(', ') })}</p>
      {drafts.map((draft, index) => (
        <OneDraft
          key={draft.id}
          draft={draft}
          onChange={(part) => onChange(drafts.with(index, { ...draft, ...part }))}
          onRemove={() => onChange(drafts.toSpliced(index, 1))}
        />
      ))}
      <Button onClick={add}>{say('addDraft')}</Button>
    </>
  )
}

interface OneDraftProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  onRemove: () => void
}

function OneDraft({ draft: { name, language, subject, text }, onChange, onRemove }: OneDraftProps) {
  return (
    <fieldset className={styles.part}>
      <legend>{name || say('draft')}</legend>
      <div className={styles.pair}>
        <TextInput
          required
          label={say('draftName')}
          maxLength={120}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          required
          label={say('draftLanguage')}
          pattern="[a-z]{2}"
          maxLength={2}
          value={language}
          onChange={(event) => onChange({ language: event.currentTarget.value.toLowerCase() })}
        />
      </div>
      <TextInput
        label={say('subject')}
        maxLength={300}
        value={subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        required
        label={say('message')}
        autosize
        minRows={6}
        maxLength={10_000}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Courtesy text={text} language={language} />
      <div>
        <Button variant="subtle" aria-label={say('removeDraft', { name })} onClick={onRemove}>
          {say('remove')}
        </Button>
      </div>
    </fieldset>
  )
}
