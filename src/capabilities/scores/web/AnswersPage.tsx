import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../web/kit/More.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import { AnswersChoice } from './AnswersChoice.tsx'
import styles from './AnswersPage.module.css'
import { GivenAnswer } from './GivenAnswer.tsx'
import { answersQuery } from './questions.ts'
import { say } from './say.ts'

/** The answers behind a score, newest first, each with the way to its customer. */
export function AnswersPage() {
  const { scale } = useParams({ from: '/inside/scores/$scale/answers' })
  const { wording, lowest, highest, withText } = useSearch({ from: '/inside/scores/$scale/answers' })
  const { address } = useAddress()
  const answers = useInfiniteQuery(answersQuery(address, { scale, wording, lowest, highest, withText }))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answers
  return (
    <Page
      title={say('answersTo', { score: scaleName(scale) })}
      sub={wording ? `${say('asked', { wording })} · ${say('answersSub')}` : say('answersSub')}
      bar={<QuestionBar />}
      actions={
        <ButtonLink to="/scores/$scale" params={{ scale }} search={{ wording }}>
          {say('toScore')}
        </ButtonLink>
      }
    >
      <AnswersChoice scale={scale} />
      <Answer
        of={answers}
        height={640}
        isEmpty={({ pages }) => pages[0]?.answers.length === 0}
        empty={<EmptyTeach title={say('noneTitle')}>{say('noneWords')}</EmptyTeach>}
      >
        {({ pages }) => (
          <Card>
            <ul className={styles.answers}>
              {pages
                .flatMap(({ answers }) => answers)
                .map((given) => (
                  <GivenAnswer key={given.id} scale={scale} given={given} />
                ))}
            </ul>
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </Card>
        )}
      </Answer>
    </Page>
  )
}
