import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Change } from '../../../web/kit/Change.tsx'
import { Value } from '../../../web/kit/Figure.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count, figure, percent } from '../../../web/kit/numbers.ts'
import { Quote } from '../../../web/kit/Quote.tsx'
import type { Comment, showInTheirWords } from '../contract.ts'
import type { SignalName } from './address.ts'
import { inTheirWordsQuery } from './questions.ts'
import { ReadingNote } from './ReadingNote.tsx'
import { say, signalName } from './say.ts'
import styles from './Voice.module.css'

type Told = OutputOf<typeof showInTheirWords>

/** What people say most and how it feels, with quotes of both sides, each a door to the comments. */
export function InTheirWords() {
  const { address } = useAddress()
  const told = useQuery(inTheirWordsQuery(address))
  return (
    <Card title={say('inTheirWords')} aside={<Link to="/voice">{say('allComments')}</Link>}>
      <Answer
        of={told}
        height={180}
        isEmpty={({ comments }) => comments === 0}
        empty={<p className={styles.quiet}>{say('nobodyWrote')}</p>}
      >
        {(shown) => (
          <>
            <ReadingNote figures={{ comments: shown.comments, read: shown.net?.n ?? 0 }} />
            {(shown.net?.n ?? 0) > 0 && (
              <div className={styles.home}>
                <Most {...shown} />
                <Quotes title={say('goodWords')} feeling="positive" comments={shown.good} />
                <Quotes title={say('badWords')} feeling="negative" comments={shown.bad} />
              </div>
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}

function Most({ net, change, most }: Told) {
  const n = net?.n ?? 0
  return (
    <div>
      <p className={styles.net}>
        <Value
          value={net?.value ?? null}
          low={net?.low ?? null}
          high={net?.high ?? null}
          n={n}
          unit="points"
        />{' '}
        <span className={styles.quiet}>
          {say('net')} · {say('n', { n: count(n) })}
        </span>
      </p>
      {change && (
        <p className={styles.quiet}>
          <Change {...change} unit="points" />
        </p>
      )}
      <ul className={styles.parts}>
        {most.map(({ id, kind, name, n, share, net }) => (
          <li key={id}>
            <Link className={styles.line} to="/voice" search={searchFor(kind, id)}>
              <span>{kind === 'signal' ? signalName(name) : name}</span>
              <span className={styles.numbers}>
                <span className={styles.quiet}>{percent(share.value)}</span> {count(n)}
                {net && n >= 30 && <b>{figure(net.value, 'points')}</b>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function searchFor(kind: Told['most'][number]['kind'], id: string) {
  if (kind === 'topic') return { topic: id }
  return kind === 'theme' ? { theme: id } : { signal: id as SignalName }
}

function Quotes({
  title,
  feeling,
  comments,
}: {
  title: string
  feeling: 'negative' | 'positive'
  comments: readonly Comment[]
}) {
  return (
    <div>
      <h3 className={styles.side}>
        <Link to="/voice" search={{ feeling }}>
          {title}
        </Link>
      </h3>
      {comments.map(({ id, text, language, at, channel, customer }) => (
        <Quote
          key={id}
          text={text}
          lang={language}
          by={
            <>
              {customer && (
                <Link to="/customers/$id" params={{ id: customer.id }}>
                  {customer.name}
                </Link>
              )}
              {[customer ? '' : undefined, channel, day(at)].filter((part) => part !== undefined).join(' · ')}
            </>
          }
        />
      ))}
    </div>
  )
}
