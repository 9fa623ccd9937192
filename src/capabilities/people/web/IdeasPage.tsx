import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import type { IdeasAddress } from './address.ts'
import { IdeaShown } from './IdeaShown.tsx'
import styles from './Ideas.module.css'
import { IdeasTools } from './IdeasTools.tsx'
import { PulseCard } from './PulseCard.tsx'
import { ideasQuery } from './queries.ts'
import { SuggestIdea } from './SuggestIdea.tsx'
import { say } from './say.ts'

const usualDays = 14

/** What colleagues suggest and what became of it, under how they feel beside how customers feel. */
export function IdeasPage() {
  const address: IdeasAddress = useSearch({ from: '/inside/ideas' })
  const ideas = useQuery(ideasQuery(address))
  const [isSuggesting, setSuggesting] = useState(false)
  const navigate = useNavigate()
  const change = (part: IdeasAddress) => navigate({ to: '/ideas', search: part, resetScroll: false })
  const days = ideas.data?.answerWithinDays ?? usualDays
  const suggest = useMay('ideas:write') && (
    <Button variant="filled" onClick={() => setSuggesting(true)}>
      {say('suggest')}
    </Button>
  )
  const isNone = ideas.data !== undefined && Object.values(ideas.data.counts).every((n) => n === 0)
  return (
    <Page title={say('title')} sub={say('sub', { n: days })} actions={!isNone && suggest}>
      <PulseCard />
      {!isNone && <IdeasTools address={address} counts={ideas.data?.counts} onChange={change} />}
      <Answer
        of={ideas}
        height={320}
        isEmpty={({ ideas }) => ideas.length === 0}
        empty={
          isNone ? (
            <EmptyTeach title={say('none')} actions={suggest}>
              {say('noneWords')}
            </EmptyTeach>
          ) : (
            <EmptyTeach
              title={say('noneLike')}
              actions={<Button onClick={() => change({ state: 'all' })}>{say('showAll')}</Button>}
            >
              {say('noneLikeWords')}
            </EmptyTeach>
          )
        }
      >
        {({ ideas, overdue, isCut }) => (
          <>
            {overdue > 0 && (
              <p className={styles.notice}>{say('overdue', { count: overdue, n: count(overdue) })}</p>
            )}
            <ul className={styles.list} aria-label={say('list')}>
              {ideas.map((idea) => (
                <IdeaShown key={idea.id} idea={idea} />
              ))}
            </ul>
            {isCut && <p className={styles.quiet}>{say('cut', { n: count(ideas.length) })}</p>}
          </>
        )}
      </Answer>
      {isSuggesting && <SuggestIdea days={days} onClose={() => setSuggesting(false)} />}
    </Page>
  )
}
