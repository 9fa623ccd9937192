import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Row } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { toastDone } from '../../../web/kit/toast.ts'
import { OpenCaseButton } from '../../cases/web/OpenCaseButton.tsx'
import type { Comment, CommentInFull } from '../contract.ts'
import { Correct } from './Correct.tsx'
import { commentQuery } from './questions.ts'
import { Sentences } from './Sentences.tsx'
import { emotionName, feelingName, languageName, say, signalName } from './say.ts'
import { useCorrecting } from './useCorrecting.ts'
import styles from './Voice.module.css'

interface ThisCommentProps {
  comment: Comment | undefined
  topics: readonly { id: string; name: string }[]
  /** Absent for people who may not. */
  correcting?: { isOpen: boolean; set: (isOpen: boolean) => void }
}

/** One comment in depth: how each sentence feels, what was found in it and why, and a way to correct it. */
export function ThisComment({ comment, topics, correcting }: ThisCommentProps) {
  if (!comment)
    return (
      <Card title={say('thisComment')}>
        <p className={styles.quiet}>{say('chooseOne')}</p>
      </Card>
    )
  return <Opened key={comment.id} comment={comment} topics={topics} correcting={correcting} />
}

function Opened({ comment, topics, correcting }: ThisCommentProps & { comment: Comment }) {
  const whole = useQuery(commentQuery(comment.id, comment.at))
  return (
    <Card title={say('thisComment')} aside={<Ways comment={comment} />}>
      <Answer of={whole} height={320}>
        {(full) => (
          <>
            <Sentences comment={full} />
            <Told comment={full} />
            <Corrected comment={full} mayCorrect={correcting !== undefined} />
            <Group mt="sm" gap="xs">
              <OpenCase comment={full} />
              {correcting && full.feeling !== '' && (
                <Button aria-expanded={correcting.isOpen} onClick={() => correcting.set(!correcting.isOpen)}>
                  {say(correcting.isOpen ? 'done' : 'correct')}
                </Button>
              )}
            </Group>
            {correcting?.isOpen && full.feeling !== '' && <Correct comment={full} topics={topics} />}
          </>
        )}
      </Answer>
    </Card>
  )
}

/** A case about this very comment. */
function OpenCase({ comment: { id, customer, channel } }: { comment: Comment }) {
  if (!customer) return null
  return <OpenCaseButton variant="filled" customerId={customer.id} channel={channel} interactions={[id]} />
}

function Ways({ comment: { customer, conversationId } }: { comment: Comment }) {
  if (!customer) return null
  return (
    <span className={styles.ways}>
      {conversationId && (
        <Link to="/conversations/$id" params={{ id: conversationId }}>
          {say('openConversation')}
        </Link>
      )}
      <Link to="/customers/$id" params={{ id: customer.id }}>
        {say('openCustomer')}
      </Link>
    </span>
  )
}

function Told({ comment }: { comment: CommentInFull }) {
  const { feeling, sentiment, emotions, signals, topics, theme, isSure, support, language, why } = comment
  const words = (what: string) => why.find((one) => one.what === what)?.words.join('”, “')
  return (
    <>
      <Line name={say('feeling')}>
        {feelingName(feeling)}{' '}
        {sentiment !== null && <span className={styles.quiet}>{signed(sentiment)}</span>}
      </Line>
      <Line name={say('emotion')}>{emotions.map(emotionName).join(', ') || say('none')}</Line>
      <Line name={say('does')}>
        {signals.length === 0 && say('none')}
        {signals.map((one) => (
          <span key={one} className={styles.because}>
            {signalName(one)}
            {words(one) && <span className={styles.quiet}>{say('because', { words: words(one)! })}</span>}
          </span>
        ))}
      </Line>
      <Line name={say('topic')}>
        {topics.length === 0 && say('none')}
        {topics.map(({ id, name }) => (
          <span key={id} className={styles.because}>
            {name}
            {words(name) && <span className={styles.quiet}>{say('because', { words: words(name)! })}</span>}
          </span>
        ))}
      </Line>
      {theme && <Line name={say('theme')}>{theme.name}</Line>}
      <Line name={say('howSure')}>
        <span className={styles.quiet}>
          {say(isSure ? 'sure' : 'notSure')}
          {language && ` · ${languageName(language)}, ${say(`support_${support}`)}`}
        </span>
      </Line>
    </>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Row columns="minmax(70px, auto) minmax(0, 1fr)">
      <span>{name}</span>
      <b className={styles.told}>{children}</b>
    </Row>
  )
}

function Corrected({
  comment: { id, correction },
  mayCorrect,
}: {
  comment: CommentInFull
  mayCorrect: boolean
}) {
  const { withdraw, isBusy } = useCorrecting()
  if (!correction) return null
  return (
    <p className={styles.quiet}>
      {say('correctedBy', { by: correction.by, at: moment(correction.at) })}{' '}
      {mayCorrect && (
        <button
          type="button"
          className={styles.plain}
          disabled={isBusy}
          onClick={() => withdraw(id).then((isDone) => isDone && toastDone(say('withdrawn')))}
        >
          {say('withdraw')}
        </button>
      )}
    </p>
  )
}

/** `−0.81`, with a real minus sign. */
function signed(score: number): string {
  return `${score < 0 ? '−' : score > 0 ? '+' : ''}${Math.abs(score).toFixed(2)}`
}
