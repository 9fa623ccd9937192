import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { moment } from '../../../../web/kit/instants.ts'
import { percent } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { Labelled } from '../../topics/contract.ts'
import { FeelingTag } from '../FeelingTag.tsx'
import { say } from './say.ts'
import styles from './Topics.module.css'

/** A comment with how it feels, how probable it is held, and what can be done with it. */
export function CommentShown({ labelled, children }: { labelled: Labelled; children?: ReactNode }) {
  const { comment, probability } = labelled
  const by = (
    <span className={styles.by}>
      <FeelingTag {...comment} />
      <Link to="/voice" search={{ comment: comment.id, period: 'all' }}>
        <time dateTime={comment.at}>{moment(comment.at)}</time>
      </Link>
      {probability !== null && <span>{say('probability', { p: percent(probability) })}</span>}
      {children}
    </span>
  )
  return <Quote text={comment.text} lang={comment.language} by={by} />
}
