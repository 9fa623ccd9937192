import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { StudyQuote, StudyShown } from '../../studies/contract.ts'
import { byCode, type Coded } from './by-code.ts'
import { journeysQuery, topicsQuery, useQuoteRemoval } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

/** The passages that matter by what they are about, each beside the numbers of its topic or journey. */
export function ByCode({ study, mayWrite }: { study: StudyShown; mayWrite: boolean }) {
  return (
    <Card title={say('byCode')}>
      {study.quoted.length === 0 && <p className={styles.quiet}>{say('noQuotes')}</p>}
      {byCode(study.quoted).map((coded) => (
        <section key={coded.code} className={styles.code}>
          <h3>
            {coded.code}{' '}
            <span className={styles.quiet}>
              {say('times', {
                count: coded.quotes.length,
                n: count(coded.quotes.length),
                people: say('peopleN', { count: coded.people, n: count(coded.people) }),
              })}
            </span>
          </h3>
          <BesideNumbers coded={coded} />
          {coded.quotes.map((quote) => (
            <OneQuote key={quote.id} {...{ study, quote, mayWrite }} />
          ))}
        </section>
      ))}
    </Card>
  )
}

/** How many comments are about the topic, and the way to the journey. */
function BesideNumbers({ coded: { quotes } }: { coded: Coded }) {
  const topics = useQuery(topicsQuery)
  const journeys = useQuery({ ...journeysQuery, enabled: useMay('journeys:read') })
  const linked = (of: (quote: StudyQuote) => string | null) => new Set(quotes.map(of))
  const [topicIds, journeyIds] = [linked(({ topicId }) => topicId), linked(({ journeyId }) => journeyId)]
  return (
    <>
      {topics.data?.topics
        .filter(({ id }) => topicIds.has(id))
        .map(({ id, name, n }) => (
          <Link key={id} to="/voice/topics/$topic" params={{ topic: id }} className={styles.numbers}>
            {say('topicNumbers', { count: n, n: count(n), topic: name })}
          </Link>
        ))}
      {journeys.data?.journeys
        .filter(({ id }) => journeyIds.has(id))
        .map(({ id, name }) => (
          <Link key={id} to="/journeys/$journey" params={{ journey: id }} className={styles.numbers}>
            {say('journeyLink', { journey: name })}
          </Link>
        ))}
    </>
  )
}

function OneQuote({ study, quote, mayWrite }: { study: StudyShown; quote: StudyQuote; mayWrite: boolean }) {
  const removal = useQuoteRemoval(study.id)
  const { id, words, participant, heldOn } = quote
  const who = participant === null ? say('unclear') : say('person', { n: participant })
  const by = (
    <>
      {say('quotedOn', { who, day: day(heldOn, 'UTC') })}{' '}
      {mayWrite && (
        <button
          type="button"
          className={styles.plain}
          aria-label={say('takeOutOf', { words })}
          onClick={() => removal.mutate(id)}
        >
          {say('takeOut')}
        </button>
      )}
    </>
  )
  return <Quote text={words} by={by} />
}
