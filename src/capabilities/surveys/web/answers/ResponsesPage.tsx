import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { ResponseShown } from '../../answers/contract.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { NarrowResponses } from './NarrowResponses.tsx'
import { responsesQuery } from './queries.ts'
import { ResponseLine } from './ResponseLine.tsx'
import styles from './Responses.module.css'
import { say } from './say.ts'

/** Every response to a survey, the latest first: what stands behind its results. */
export function ResponsesPage() {
  const { survey } = useParams({ from: '/inside/surveys/$survey/responses' })
  const narrowed = useSearch({ from: '/inside/surveys/$survey/responses' })
  const found = useInfiniteQuery(responsesQuery(survey, narrowed))
  const first = found.data?.pages[0]
  return (
    <SurveyFrame survey={survey} sub={first && countsIn(first)}>
      {() => (
        <div className={styles.page}>
          {!first?.isAnonymous && <NarrowResponses survey={survey} narrowed={narrowed} />}
          <Answer
            of={found}
            height={560}
            isEmpty={({ pages }) => pages[0]?.responses.length === 0}
            empty={
              <None
                survey={survey}
                isAnonymous={first?.isAnonymous ?? false}
                isNarrowed={Object.keys(narrowed).length > 0}
              />
            }
          >
            {({ pages }) => (
              <Card>
                <Lines survey={survey} responses={pages.flatMap(({ responses }) => responses)} />
                <More
                  has={found.hasNextPage}
                  isFetching={found.isFetchingNextPage}
                  onMore={found.fetchNextPage}
                />
              </Card>
            )}
          </Answer>
        </div>
      )}
    </SurveyFrame>
  )
}

function countsIn({ counts }: { counts: Record<'complete' | 'partial' | 'begun', number> | null }) {
  if (!counts) return say('fewAnswered')
  const { complete, partial, begun } = counts
  return say('counts', { complete: count(complete), partial: count(partial), begun: count(begun) })
}

function Lines({ survey, responses }: { survey: string; responses: readonly ResponseShown[] }) {
  return (
    <ul className={styles.list}>
      {responses.map((response) => (
        <ResponseLine key={response.id} survey={survey} response={response} />
      ))}
    </ul>
  )
}

interface NoneProps {
  survey: string
  isAnonymous: boolean
  isNarrowed: boolean
}

function None({ survey, isAnonymous, isNarrowed }: NoneProps) {
  const params = { survey }
  if (isAnonymous)
    return (
      <EmptyTeach
        title={say('anonymousTitle')}
        actions={
          <ButtonLink to="/surveys/$survey/results" params={params}>
            {say('seeResults')}
          </ButtonLink>
        }
      >
        {say('anonymousWords')}
      </EmptyTeach>
    )
  if (isNarrowed)
    return (
      <EmptyTeach
        title={say('noneLikeThis')}
        actions={
          <ButtonLink to="/surveys/$survey/responses" params={params} search={{}}>
            {say('showAll')}
          </ButtonLink>
        }
      >
        {say('noneLikeThisWords')}
      </EmptyTeach>
    )
  return (
    <EmptyTeach
      title={say('noneTitle')}
      actions={
        <ButtonLink to="/surveys/$survey/ways" params={params}>
          {say('waysToAsk')}
        </ButtonLink>
      }
    >
      {say('noneWords')}
    </EmptyTeach>
  )
}
