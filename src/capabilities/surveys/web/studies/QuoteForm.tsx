import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Session, StudyShown } from '../../studies/contract.ts'
import { LinkedTo } from './LinkedTo.tsx'
import { topicsQuery, useNewQuote } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

interface QuoteFormProps {
  study: StudyShown
  talk: Session
  /** What was marked; empty where nothing was. */
  passage: string
  onClose: () => void
}

/** Keeps a passage with who said it and what it is about. */
export function QuoteForm({ study, talk, passage, onClose }: QuoteFormProps) {
  const people = study.people.filter(({ id }) => talk.participants.includes(id))
  const [draft, setDraft] = useState({
    words: passage,
    participantId: people.length === 1 ? people[0]!.id : null,
    code: '',
    topicId: null as string | null,
    journeyId: null as string | null,
  })
  const known = useId()
  const adding = useNewQuote(study.id)
  const topics = useQuery(topicsQuery)
  const codes = [
    ...new Set([
      ...study.quoted.map(({ code }) => code),
      ...(topics.data?.topics ?? []).map(({ name }) => name),
    ]),
  ]
  const save = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate({ sessionId: talk.id, ...draft }, { onSuccess: onClose })
  }
  /** The name of a topic is meant as that topic. */
  const chooseCode = (code: string) => {
    const topic = topics.data?.topics.find(({ name }) => name === code)
    setDraft({ ...draft, code, topicId: topic?.id ?? draft.topicId })
  }
  return (
    <Modal opened onClose={onClose} title={say('newQuote')} size="lg">
      <form onSubmit={save} className={styles.form}>
        <Textarea
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          label={say('passage')}
          description={say('maskHint')}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
        />
        <TextInput
          data-autofocus
          required
          label={say('code')}
          description={say('codeHint')}
          maxLength={80}
          list={known}
          value={draft.code}
          onChange={(event) => chooseCode(event.currentTarget.value)}
        />
        <datalist id={known}>
          {codes.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
        <NativeSelect
          label={say('whoSaid')}
          value={draft.participantId ?? ''}
          data={[
            { value: '', label: say('notTold') },
            ...people.map(({ id, number, name }) => ({
              value: id,
              label: `${say('person', { n: number })} ${name}`,
            })),
          ]}
          onChange={(event) => setDraft({ ...draft, participantId: event.currentTarget.value || null })}
        />
        <LinkedTo draft={draft} onChange={(links) => setDraft({ ...draft, ...links })} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={adding.isPending}
            disabled={draft.words.trim() === '' || draft.code.trim() === ''}
          >
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
