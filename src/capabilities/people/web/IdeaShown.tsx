import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { Tag, type Tone } from '../../../web/kit/Tag.tsx'
import type { Idea } from '../ideas/contract.ts'
import { IdeaActions } from './IdeaActions.tsx'
import styles from './Ideas.module.css'
import { useVote } from './queries.ts'
import { say } from './say.ts'

const tones: Record<Idea['state'], Tone> = {
  new: 'plain',
  considering: 'plain',
  planned: 'good',
  done: 'good',
  declined: 'plain',
}

/** One idea: how many want it, what it is, and what was answered. */
export function IdeaShown({ idea }: { idea: Idea }) {
  const { title, words, state, isOverdue, answers } = idea
  return (
    <li>
      <Card>
        <div className={styles.idea}>
          <Vote idea={idea} />
          <div className={styles.said}>
            <div className={styles.head}>
              <h3>{title}</h3>
              <Tag tone={tones[state]}>{say(state)}</Tag>
              {isOverdue && <Tag tone="warn">{say('waitsLong')}</Tag>}
            </div>
            {words && <p className={styles.words}>{words}</p>}
            <p className={styles.quiet}>{say('onDay', { who: whoOf(idea), day: day(idea.suggestedAt) })}</p>
            {answers.map((answer) => (
              <div key={answer.id} className={styles.answer}>
                <span className={styles.quiet}>
                  {say('decided', { state: say(answer.state), by: answer.by, day: day(answer.at) })}
                </span>
                <p>{answer.words}</p>
              </div>
            ))}
            <IdeaActions idea={idea} />
          </div>
        </div>
      </Card>
    </li>
  )
}

function whoOf({ by, isUnknown }: Idea): string {
  return by?.name ?? say(isUnknown ? 'unknown' : 'left')
}

function Vote({ idea: { id, title, votes, hasVoted } }: { idea: Idea }) {
  const voting = useVote()
  const mayVote = useMay('ideas:write')
  const words = say('votes', { count: votes, n: count(votes) })
  return (
    <button
      type="button"
      className={styles.vote}
      aria-pressed={hasVoted}
      aria-label={`${say('vote', { title })} (${words})`}
      disabled={!mayVote || voting.isPending}
      onClick={() => voting.mutate({ id, hasVoted })}
    >
      <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true">
        <path d="M1 7 6 1l5 6z" fill="currentColor" />
      </svg>
      <b>{count(votes)}</b>
    </button>
  )
}
