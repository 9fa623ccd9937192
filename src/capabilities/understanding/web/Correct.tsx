import type { CommentInFull } from '../contract.ts'
import { emotionNames, feelings, signalNames } from './address.ts'
import { saidBy } from './labels.ts'
import { emotionName, feelingName, say, signalName } from './say.ts'
import { useCorrecting } from './useCorrecting.ts'
import styles from './Voice.module.css'

interface CorrectProps {
  comment: CommentInFull
  topics: readonly { id: string; name: string }[]
}

/** Everything that can be said of a comment, each with what holds now. */
export function Correct({ comment, topics }: CorrectProps) {
  const { correct, isBusy } = useCorrecting()
  const { signals } = comment
  return (
    <div className={styles.correct}>
      <Choices
        name={say('feeling')}
        choices={feelings.map((value) => ({
          name: feelingName(value),
          isSaid: comment.feeling === value,
          say: () => correct(comment, { feeling: value }),
        }))}
        isBusy={isBusy}
      />
      <Choices
        name={say('emotion')}
        choices={emotionNames.map((value) => ({
          name: emotionName(value),
          isSaid: comment.emotions.includes(value),
          say: () => correct(comment, saidBy({ kind: 'emotion', value }, comment)),
        }))}
        isBusy={isBusy}
      />
      <Choices
        name={say('does')}
        choices={signalNames.map((value) => ({
          name: signalName(value),
          isSaid: signals.includes(value),
          say: () =>
            correct(comment, {
              signals: signalNames.filter((one) => signals.includes(one) !== (one === value)),
            }),
        }))}
        isBusy={isBusy}
      />
      {topics.length > 0 && (
        <Choices
          name={say('topic')}
          choices={topics.map(({ id, name }) => ({
            name,
            isSaid: comment.topics.some((topic) => topic.id === id),
            say: () => correct(comment, saidBy({ kind: 'topic', value: id, name }, comment)),
          }))}
          isBusy={isBusy}
        />
      )}
      <p className={styles.quiet}>{say('correctWords')}</p>
    </div>
  )
}

interface Choice {
  name: string
  isSaid: boolean
  say: () => unknown
}

function Choices({ name, choices, isBusy }: { name: string; choices: Choice[]; isBusy: boolean }) {
  return (
    <fieldset className={styles.labels}>
      <legend>{name}</legend>
      {choices.map((choice) => (
        <button
          key={choice.name}
          type="button"
          disabled={isBusy}
          aria-pressed={choice.isSaid}
          onClick={choice.say}
        >
          {choice.name}
        </button>
      ))}
    </fieldset>
  )
}
