import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import type { WordsShown } from '../../results/contract.ts'
import type { Shown } from './AnswersShown.tsx'
import { wordsQuery } from './queries.ts'
import styles from './Results.module.css'
import { ShareBars } from './ShareBars.tsx'
import { say } from './say.ts'

const colours = { negative: 'var(--neg-2)', neutral: 'var(--mid)', positive: 'var(--pos-2)' } as const

/** What people said to a question, what it is about and how it feels. */
export function Words({ survey, question }: { survey: string; question: Shown }) {
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const words = useInfiniteQuery(wordsQuery(asked, survey, question.name))
  return (
    <Answer of={words} height={240}>
      {({ pages }) => (
        <>
          <Understood words={pages[0]!} />
          <div className={styles.quotes}>
            {pages
              .flatMap(({ quotes }) => quotes)
              .map((quote) => (
                <Said key={quote.id} quote={quote} />
              ))}
          </div>
          <More
            has={words.hasNextPage}
            isFetching={words.isFetchingNextPage}
            onMore={() => words.fetchNextPage()}
          />
        </>
      )}
    </Answer>
  )
}

function Understood({ words }: { words: WordsShown }) {
  const { n, read, feelings, topics, isHidden } = words
  if (isHidden) return <p className={styles.quiet}>{say('wordsHidden')}</p>
  if (n === 0) return <p className={styles.quiet}>{say('noWords')}</p>
  return (
    <>
      <p className={styles.note}>{say('read', { read: count(read), n: count(n) })}</p>
      {read > 0 && (
        <ShareBars
          label={say('feelings')}
          bars={feelings.map(({ feeling, share }) => ({
            key: feeling,
            label: say(feeling),
            share,
            colour: colours[feeling],
          }))}
        />
      )}
      {topics.length > 0 && (
        <ul className={styles.chips} aria-label={say('topics')}>
          {topics.slice(0, 10).map(({ id, name, share, negative }) => (
            <li key={id}>
              <b>{name}</b> {share.value === null ? '' : percent(share.value)}
              {negative.value !== null && (
                <span className={styles.quiet}>
                  {' '}
                  · {say('negativeOf', { share: percent(negative.value) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Said({ quote }: { quote: WordsShown['quotes'][number] }) {
  const { text, language, customer, scale, score, topics } = quote
  return (
    <Quote
      text={text}
      lang={language}
      by={
        <>
          {customer && (
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>
          )}{' '}
          {scale && score !== null && <ScoreTag scale={scale} score={score} />}{' '}
          {topics.map(({ name }) => name).join(', ')}
        </>
      }
    />
  )
}
