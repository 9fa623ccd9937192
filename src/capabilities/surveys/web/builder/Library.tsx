import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import type { Question } from '../../model/survey.ts'
import type { listTemplates, ReadyQuestion } from '../../templates/contract.ts'
import styles from './Builder.module.css'
import { fromLibrary } from './edit/ready.ts'
import { kindLabel } from './kind-words.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

interface LibraryProps {
  editing: Editing
  isOpen: boolean
  onClose: () => void
  onChoose: (question: Question) => void
}

/** The ready questions, to put one into the survey. */
export function Library({ editing, isOpen, onClose, onChoose }: LibraryProps) {
  const [sought, setSought] = useState('')
  const ready = useQuery({
    queryKey: ['survey-templates'],
    queryFn: () => ask<typeof listTemplates>('GET', '/api/survey-templates', {}),
    staleTime: 600_000,
    enabled: isOpen,
  })
  return (
    <Modal opened={isOpen} onClose={onClose} title={say('library')} size="lg">
      <p className={styles.quiet}>{say('librarySays')}</p>
      <TextInput
        data-autofocus
        my="sm"
        aria-label={say('libraryFind')}
        placeholder={say('libraryFind')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <Answer of={ready} height={320}>
        {({ questions }) => (
          <ReadyQuestions
            questions={questions.filter(({ title }) => title.toLowerCase().includes(sought.toLowerCase()))}
            onChoose={({ question }) => onChoose(fromLibrary(editing.survey, question))}
          />
        )}
      </Answer>
    </Modal>
  )
}

function ReadyQuestions({
  questions,
  onChoose,
}: {
  questions: readonly ReadyQuestion[]
  onChoose: (ready: ReadyQuestion) => void
}) {
  if (questions.length === 0) return <p>{say('libraryNone')}</p>
  return (
    <ul className={styles.ready}>
      {questions.map((ready) => (
        <li key={ready.key}>
          <button type="button" onClick={() => onChoose(ready)}>
            <span>{ready.title}</span>
            <span className={styles.quiet}>{kindLabel(ready.question)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
