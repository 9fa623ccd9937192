import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { mentioning, mentionsIn, offered } from './mentions.ts'
import styles from './Notes.module.css'
import { colleaguesQuery } from './questions.ts'
import { say } from './say.ts'

export interface NoteText {
  text: string
  mentions: string[]
  pinned: boolean
}

interface NoteFormProps {
  first?: Pick<NoteText, 'text' | 'pinned'>
  isBusy: boolean
  onSave: (note: NoteText) => unknown
  onCancel: () => void
}

/** Words about a customer, with colleagues named by @. Ctrl-Enter saves. */
export function NoteForm({ first = { text: '', pinned: false }, isBusy, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(first.text)
  const [pinned, setPinned] = useState(first.pinned)
  const { data } = useQuery(colleaguesQuery)
  const colleagues = data?.colleagues ?? []
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() !== '') onSave({ text: text.trim(), mentions: mentionsIn(text, colleagues), pinned })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Words text={text} colleagues={colleagues} onText={setText} onSave={save} />
      <Group justify="space-between" gap="xs">
        <Checkbox
          label={say('pin')}
          checked={pinned}
          onChange={(event) => setPinned(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button onClick={onCancel}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={text.trim() === ''}>
            {say('save')}
          </Button>
        </Group>
      </Group>
    </form>
  )
}

interface WordsProps {
  text: string
  colleagues: readonly { id: string; name: string }[]
  onText: (text: string) => void
  onSave: () => void
}

function Words({ text, colleagues, onText, onSave }: WordsProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(text.length)
  const begun = mentioning(text, caret)
  const names = begun ? offered(colleagues, begun.typed) : []
  const mention = (name: string) => {
    if (!begun) return
    const before = `${text.slice(0, begun.begin)}@${name} `
    onText(before + text.slice(caret))
    setCaret(before.length)
    field.current?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
  }
  return (
    <>
      <Textarea
        ref={field}
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        label={say('note')}
        description={say('noteHint')}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={keys}
      />
      {names.length > 0 && (
        <fieldset className={styles.names}>
          <legend className="only-heard">{say('mention')}</legend>
          {names.map(({ id, name }) => (
            <Pill key={id} onClick={() => mention(name)}>
              @{name}
            </Pill>
          ))}
        </fieldset>
      )}
    </>
  )
}
