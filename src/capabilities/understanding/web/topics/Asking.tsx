import { Button, Group } from '@mantine/core'
import { Card } from '../../../../web/kit/Card.tsx'
import type { Labelled } from '../../topics/contract.ts'
import { Keys } from '../Keys.tsx'
import { CommentShown } from './CommentShown.tsx'
import { say } from './say.ts'
import styles from './Topics.module.css'
import { useAsking } from './useAsking.ts'

interface AskingProps {
  id: string
  isLearned: boolean
  doubtful: readonly Labelled[]
}

/** One comment after the other, answered by keyboard or button: yes, no, skip. */
export function Asking({ id, isLearned, doubtful }: AskingProps) {
  const { current, left, given, answer, fetchMore } = useAsking(id, doubtful)
  return (
    <Card title={say('asked')} aside={given > 0 && <span>{say('sofar', { count: given })}</span>}>
      <p className={styles.quiet}>
        {say(isLearned ? 'askedWords' : 'askedFirst')} <Keys line={say('askedKeys')} />
      </p>
      <div aria-live="polite" className={styles.asked}>
        {current ? <CommentShown labelled={current} /> : <p>{say(given > 0 ? 'askedDone' : 'askedNone')}</p>}
      </div>
      <Group gap="xs">
        {current ? (
          <>
            <Button variant="filled" aria-keyshortcuts="y" onClick={() => answer(true)}>
              {say('yes')}
            </Button>
            <Button aria-keyshortcuts="n" onClick={() => answer(false)}>
              {say('no')}
            </Button>
            <Button variant="subtle" aria-keyshortcuts="s" onClick={() => answer('skip')}>
              {say('skip')}
            </Button>
            <span className={styles.quiet}>{left}</span>
          </>
        ) : (
          <Button onClick={fetchMore}>{say('askMore')}</Button>
        )}
      </Group>
    </Card>
  )
}
