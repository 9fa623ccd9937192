import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import { summaryQuery } from '../../customers/web/profile/questions.ts'
import { customerQuery } from '../../customers/web/questions.ts'
import { say } from './say.ts'
import styles from './Thread.module.css'

/** Who it was with, beside the words: traits and last scores, for whoever may see customers. */
export function Beside({ id }: { id: string }) {
  if (!useMay('customers:read')) return null
  return <Customer id={id} />
}

const mostTraits = 8
const mostAnswers = 4

function Customer({ id }: { id: string }) {
  const customer = useQuery(customerQuery(id))
  const summary = useQuery(summaryQuery(id))
  return (
    <Card
      title={say('customer')}
      aside={
        <Link to="/customers/$id" params={{ id }}>
          {say('theirPage')}
        </Link>
      }
    >
      <Answer of={customer} height={120}>
        {({ name, traits }) => (
          <dl className={styles.traits}>
            {name && (
              <div>
                <dt className="only-heard">{say('customer')}</dt>
                <dd>
                  <b>{name}</b>
                </dd>
              </div>
            )}
            {Object.entries(traits)
              .slice(0, mostTraits)
              .map(([trait, value]) => (
                <div key={trait}>
                  <dt>{trait}</dt>
                  <dd>{String(value)}</dd>
                </div>
              ))}
          </dl>
        )}
      </Answer>
      <h3 className={styles.heading}>{say('lastAnswers')}</h3>
      <Answer
        of={summary}
        height={60}
        isEmpty={({ answers }) => answers.length === 0}
        empty={<p className={styles.note}>{say('noAnswers')}</p>}
      >
        {({ answers }) => (
          <ul className={styles.facts}>
            {answers.slice(0, mostAnswers).map(({ id: answer, scale, score, at }) => (
              <li key={answer}>
                <ScoreTag scale={scale} score={score} /> {day(at)}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}
