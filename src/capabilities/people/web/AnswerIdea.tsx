import { Button, Group, Modal, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Idea } from '../ideas/contract.ts'
import styles from './Ideas.module.css'
import { useAnswer } from './queries.ts'
import { say } from './say.ts'

const decisions = ['considering', 'planned', 'done', 'declined'] as const
type Decision = (typeof decisions)[number]

/** Decides an idea, with the reason that everybody reads. */
export function AnswerIdea({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const [state, setState] = useState<Decision>(idea.state === 'new' ? 'considering' : idea.state)
  const [words, setWords] = useState('')
  const answering = useAnswer()
  const send = (event: FormEvent) => {
    event.preventDefault()
    answering.mutate({ id: idea.id, state, words: words.trim() }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('answerOf', { title: idea.title })} size="lg">
      <form onSubmit={send} className={styles.form}>
        <NativeSelect
          label={say('becomes')}
          value={state}
          data={decisions.map((value) => ({ value, label: say(value) }))}
          onChange={(event) => setState(event.currentTarget.value as Decision)}
        />
        <Textarea
          data-autofocus
          required
          autosize
          minRows={4}
          maxRows={14}
          maxLength={10_000}
          label={say('why')}
          description={say('whyHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={answering.isPending} disabled={words.trim() === ''}>
            {say('send')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
