import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Quote } from '../../../../web/kit/Quote.tsx'
import styles from './Promises.module.css'
import { brokenWordsQuery, type OneKind } from './queries.ts'
import { say } from './say.ts'

/** What customers said when the promise was broken to them. */
export function WordsCard({ asked }: { asked: OneKind }) {
  const words = useQuery(brokenWordsQuery(asked))
  return (
    <Card title={say('words')}>
      <Answer
        of={words}
        height={160}
        isEmpty={({ words }) => words.length === 0}
        empty={<p className={styles.quiet}>{say('noWords')}</p>}
      >
        {({ words }) => (
          <div className={styles.quotes}>
            {words.slice(0, 6).map(({ id, text, language, channel, daysLate, customer }) => (
              <Quote
                key={id}
                text={text}
                lang={language}
                by={
                  <>
                    {customer.name && (
                      <>
                        <Link to="/customers/$id" params={{ id: customer.id }}>
                          {customer.name}
                        </Link>
                        {' · '}
                      </>
                    )}
                    {channel} · {say('lateWords', { days: say('days', { count: daysLate }) })}
                  </>
                }
              />
            ))}
          </div>
        )}
      </Answer>
    </Card>
  )
}
