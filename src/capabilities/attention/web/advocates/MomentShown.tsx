import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { Candidate, Moment } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { say } from './say.ts'

interface MomentShownProps {
  customer: Candidate['customer']
  moment: Moment
  children?: ReactNode
}

/** Who, and what showed that they are happy, in their own words where there are some. */
export function MomentShown({ customer: { id, name }, moment, children }: MomentShownProps) {
  return (
    <div className={styles.who}>
      <p>
        {name === null ? (
          say('somebody')
        ) : (
          <Link to="/customers/$id" params={{ id }} className={styles.name}>
            {name}
          </Link>
        )}{' '}
        <span className={styles.quiet}>
          {moment.words}, {day(moment.at)}
        </span>
      </p>
      {moment.quote && <Quote text={moment.quote} lang={moment.language} />}
      {children}
    </div>
  )
}
