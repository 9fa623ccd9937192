import { Link } from '@tanstack/react-router'
import { moment } from '../../../web/kit/instants.ts'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import type { Given } from '../contract.ts'
import styles from './AnswersPage.module.css'

/** One answer: the score, the words, who, when and where. */
export function GivenAnswer({ scale, given }: { scale: string; given: Given }) {
  const { at, customer, score, text, touchpoint, channel, product } = given
  const where = [touchpoint, channel, product].filter(Boolean)
  return (
    <li>
      <span>
        <ScoreTag scale={scale} score={score} />
      </span>
      <div>
        {text && <p className={styles.words}>“{text}”</p>}
        <p className={styles.about}>
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>
          {' · '}
          <time dateTime={at}>{moment(at)}</time>
          {where.map((place) => ` · ${place}`)}
        </p>
      </div>
    </li>
  )
}
