import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import type { Idea } from '../ideas/contract.ts'
import { AnswerIdea } from './AnswerIdea.tsx'
import styles from './Ideas.module.css'
import { useRemoval } from './queries.ts'
import { say } from './say.ts'

/** What one may do with an idea: a manager answers and removes any, whoever suggested it takes back what nobody answered. */
export function IdeaActions({ idea }: { idea: Idea }) {
  const [isAnswering, setAnswering] = useState(false)
  const removal = useRemoval()
  const mayManage = useMay('ideas:manage')
  const isAnswered = idea.answers.length > 0
  const mayRemove = mayManage || (idea.isOwn && !isAnswered)
  if (!mayRemove) return null
  return (
    <div className={styles.actions}>
      {mayManage && (
        <Button onClick={() => setAnswering(true)} aria-label={say('answerOf', { title: idea.title })}>
          {say(isAnswered ? 'answerAgain' : 'answer')}
        </Button>
      )}
      <Confirm
        title={say('removeTitle')}
        action={say('remove')}
        onConfirm={() => removal.mutateAsync(idea.id).catch(() => undefined)}
        trigger={(open) => (
          <Button variant="subtle" onClick={open} aria-label={`${say('remove')}: ${idea.title}`}>
            {say(mayManage ? 'remove' : 'takeBack')}
          </Button>
        )}
      >
        {say('removeWords')}
      </Confirm>
      {isAnswering && <AnswerIdea idea={idea} onClose={() => setAnswering(false)} />}
    </div>
  )
}
