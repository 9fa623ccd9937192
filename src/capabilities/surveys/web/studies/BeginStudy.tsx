import { Button, Group, Modal, Radio, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useBeginning } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

const kinds = ['interview', 'group'] as const

/** Begins a study: its name, whether people are spoken to alone or together, and what it should find out. */
export function BeginStudy({ onClose }: { onClose: () => void }) {
  const [study, setStudy] = useState({ name: '', kind: 'interview' as (typeof kinds)[number], question: '' })
  const beginning = useBeginning()
  const navigate = useNavigate()
  const begin = (event: FormEvent) => {
    event.preventDefault()
    const open = ({ id }: { id: string }) =>
      navigate({ to: '/surveys/interviews/$study', params: { study: id } })
    beginning.mutate(study, { onSuccess: open })
  }
  return (
    <Modal opened onClose={onClose} title={say('begin')} size="lg">
      <form onSubmit={begin} className={styles.form}>
        <TextInput
          data-autofocus
          required
          label={say('name')}
          placeholder={say('namePlace')}
          maxLength={120}
          value={study.name}
          onChange={(event) => setStudy({ ...study, name: event.currentTarget.value })}
        />
        <Radio.Group
          label={say('kind')}
          value={study.kind}
          onChange={(kind) => setStudy({ ...study, kind: kind as (typeof kinds)[number] })}
        >
          <Group mt={6} gap="lg">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={say(kind)} description={say(`${kind}Hint`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          label={say('question')}
          placeholder={say('questionPlace')}
          maxLength={500}
          value={study.question}
          onChange={(event) => setStudy({ ...study, question: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={beginning.isPending}
            disabled={study.name.trim() === ''}
          >
            {say('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
