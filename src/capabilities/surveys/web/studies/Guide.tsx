import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import type { StudyShown } from '../../studies/contract.ts'
import { useDescription } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

interface PartProps {
  study: StudyShown
  mayWrite: boolean
}

/** What is asked in each talk, one question a line. */
export function Guide({ study, mayWrite }: PartProps) {
  const [isEditing, setEditing] = useState(false)
  const edit = mayWrite && !isEditing && (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => setEditing(true)}
      aria-label={`${say('edit')}: ${say('guide')}`}
    >
      {say('edit')}
    </Button>
  )
  return (
    <Card title={say('guide')} aside={edit}>
      {isEditing ? (
        <GuideForm study={study} onClose={() => setEditing(false)} />
      ) : study.guide.length === 0 ? (
        <p className={styles.quiet}>{say('noGuide')}</p>
      ) : (
        <ol className={styles.guide}>
          {study.guide.map((question, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id, and may stand there twice
            <li key={at}>{question}</li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function GuideForm({
  study: { id, version, guide, question },
  onClose,
}: {
  study: StudyShown
  onClose: () => void
}) {
  const [draft, setDraft] = useState({ question, lines: guide.join('\n') })
  const changing = useDescription(id, say('guideSaved'))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const lines = draft.lines.split('\n').map((line) => line.trim())
    const said = { version, question: draft.question, guide: lines.filter((line) => line !== '') }
    changing.mutate(said, { onSuccess: onClose })
  }
  return (
    <form onSubmit={save} className={styles.form}>
      <Textarea
        autosize
        label={say('question')}
        maxLength={500}
        value={draft.question}
        onChange={(event) => setDraft({ ...draft, question: event.currentTarget.value })}
      />
      <Textarea
        data-autofocus
        autosize
        minRows={6}
        label={say('guide')}
        description={say('guideHint')}
        value={draft.lines}
        onChange={(event) => setDraft({ ...draft, lines: event.currentTarget.value })}
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button type="submit" variant="filled" loading={changing.isPending}>
          {say('save')}
        </Button>
      </Group>
    </form>
  )
}
