import { Button, Checkbox, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { day } from '../../../../web/kit/instants.ts'
import type { Session, StudyShown } from '../../studies/contract.ts'
import { useNewTalk, useTalk } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

interface TalkFormProps {
  study: StudyShown
  /** Absent for a new one. */
  talk: Session | undefined
  onClose: () => void
}

/** Keeps what was said: day, who took part, transcript or notes. */
export function TalkForm({ study, talk, onClose }: TalkFormProps) {
  const [draft, setDraft] = useState({
    heldOn: talk?.heldOn ?? study.today,
    isTranscript: talk?.isTranscript ?? false,
    words: talk?.words ?? '',
    participants: talk?.participants ?? [],
  })
  const [adding, changing] = [useNewTalk(study.id), useTalk(study.id)]
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (talk) changing.mutate({ session: talk.id, version: talk.version, ...draft }, { onSuccess: onClose })
    else adding.mutate(draft, { onSuccess: onClose })
  }
  const title = talk ? say('talkOf', { day: day(talk.heldOn, 'UTC') }) : say('addTalk')
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <form onSubmit={save} className={styles.form}>
        <Group grow align="flex-end">
          <TextInput
            type="date"
            required
            label={say('heldOn')}
            max={study.today}
            value={draft.heldOn}
            onChange={(event) => setDraft({ ...draft, heldOn: event.currentTarget.value })}
          />
          <NativeSelect
            label={say('form')}
            value={draft.isTranscript ? 'transcript' : 'notes'}
            data={(['notes', 'transcript'] as const).map((value) => ({ value, label: say(value) }))}
            onChange={(event) =>
              setDraft({ ...draft, isTranscript: event.currentTarget.value === 'transcript' })
            }
          />
        </Group>
        {study.people.length > 0 && (
          <Checkbox.Group
            label={say('tookPart')}
            value={draft.participants}
            onChange={(participants) => setDraft({ ...draft, participants })}
          >
            <Group mt={6} gap="md">
              {study.people.map(({ id, number, name }) => (
                <Checkbox key={id} value={id} label={`${say('person', { n: number })} ${name}`} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Textarea
          autosize
          minRows={8}
          maxRows={20}
          label={say('said')}
          description={say('saidHint')}
          maxLength={300_000}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={adding.isPending || changing.isPending}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
