import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { FilledDraft } from '../../playbooks/contract.ts'
import { Courtesy } from './Courtesy.tsx'
import { languageName } from './language-name.ts'
import styles from './Playbooks.module.css'
import { draftsQuery } from './queries.ts'
import { say } from './say.ts'

/** A message to begin from: filled with what is known, read for courtesy while it is written, sent from wherever one writes. */
export function MessageDraft({ caseId, playbook }: { caseId: string; playbook: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const drafts = useQuery({ ...draftsQuery(caseId, playbook), enabled: isOpen })
  if (!isOpen)
    return (
      <Button className={styles.stop} onClick={() => setOpen(true)}>
        {say('writeMessage')}
      </Button>
    )
  return (
    <Answer of={drafts} height={220}>
      {({ drafts, language }) => <Writing drafts={drafts} theirs={language} />}
    </Answer>
  )
}

const blank = { subject: '', text: '', language: 'en', missing: [], isTheirs: true }

function Writing({ drafts, theirs }: { drafts: readonly FilledDraft[]; theirs: string }) {
  const [at, setAt] = useState(0)
  const draft = drafts[at] ?? blank
  const [message, setMessage] = useState({ subject: draft.subject, text: draft.text })
  const { copy } = useClipboard()
  const box = useRef<HTMLTextAreaElement>(null)
  const choose = (index: number) => {
    setAt(index)
    const { subject, text } = drafts[index] ?? blank
    setMessage({ subject, text })
  }
  const still = draft.missing.filter((one) => `${message.subject} ${message.text}`.includes(one))
  return (
    <div className={styles.stack}>
      {drafts.length > 0 && (
        <NativeSelect
          label={say('draft')}
          value={at}
          data={drafts.map(({ name, language }, value) => ({
            value: String(value),
            label: `${name} (${languageName(language)})`,
          }))}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      )}
      {!draft.isTheirs && theirs && (
        <p className={styles.warning}>
          {say('notTheirs', { theirs: languageName(theirs), language: languageName(draft.language) })}
        </p>
      )}
      <TextInput
        label={say('subject')}
        lang={draft.language}
        value={message.subject}
        onChange={(event) => setMessage({ ...message, subject: event.currentTarget.value })}
      />
      <Textarea
        ref={box}
        label={say('message')}
        lang={draft.language}
        autosize
        minRows={8}
        maxRows={24}
        value={message.text}
        onChange={(event) => setMessage({ ...message, text: event.currentTarget.value })}
      />
      {still.length > 0 && (
        <p className={styles.warning}>{say('missing', { count: still.length, what: still.join(', ') })}</p>
      )}
      <Courtesy
        text={message.text}
        language={draft.language}
        onFind={({ start, end }) => {
          box.current?.focus()
          box.current?.setSelectionRange(start, end)
        }}
      />
      <Group gap="xs">
        <Button
          variant="filled"
          disabled={message.text.trim() === ''}
          onClick={() => {
            copy(message.subject ? `${message.subject}\n\n${message.text}` : message.text)
            toastDone(say('copied'))
          }}
        >
          {say('copy')}
        </Button>
      </Group>
    </div>
  )
}
