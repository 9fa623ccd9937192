import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { labelOf } from '../../../../web/client/field-names.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { Results } from '../../results/contract.ts'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { DropOff } from './DropOff.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { resultsQuery } from './queries.ts'
import styles from './Results.module.css'
import { ShareResults } from './ShareResults.tsx'
import { say } from './say.ts'
import { Tiles } from './Tiles.tsx'
import { useChangeResults } from './useChangeResults.ts'
import { WhoAnswered } from './WhoAnswered.tsx'

/** What a survey found: who answered, where people left, every question, and whether the answers speak for everybody. */
export function ResultsPage() {
  const { survey } = useParams({ from: '/inside/surveys/$survey/results' })
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const results = useQuery(resultsQuery(asked, survey))
  const hasAnswers = results.data?.version != null
  return (
    <SurveyFrame
      survey={survey}
      bar={<QuestionBar />}
      actions={
        hasAnswers && (
          <>
            <ExportMenu survey={survey} isAnonymous={results.data?.isAnonymous === true} />
            <ShareResults survey={survey} />
          </>
        )
      }
    >
      {({ isAnonymous }) => (
        <Answer
          of={results}
          height={640}
          isEmpty={({ version }) => version === null}
          empty={<NoAnswers survey={survey} isAnonymous={isAnonymous} />}
        >
          {(shown) => <Shown survey={survey} results={shown} />}
        </Answer>
      )}
    </SurveyFrame>
  )
}

function NoAnswers({ survey, isAnonymous }: { survey: string; isAnonymous: boolean }) {
  return (
    <EmptyTeach
      title={say('noneTitle')}
      actions={
        <>
          <ButtonLink variant="filled" to="/surveys/$survey/send" params={{ survey }}>
            {say('sendIt')}
          </ButtonLink>
          <ButtonLink to="/surveys/$survey/ways" params={{ survey }}>
            {say('shareLink')}
          </ButtonLink>
        </>
      }
    >
      {say(isAnonymous ? 'noneAnonymous' : 'noneWords')}
    </EmptyTeach>
  )
}

function Shown({ survey, results }: { survey: string; results: Results }) {
  const asked = useSearch({ from: '/inside/surveys/$survey/results' })
  const { passages, questions, version, versions, isAnonymous, weighing } = results
  return (
    <div className={styles.column}>
      <Tiles passages={passages} />
      {isAnonymous && <p className={styles.note}>{say('anonymousNote')}</p>}
      {weighing && <Weighed weighing={weighing} />}
      {versions.length > 1 && <VersionChoice results={results} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          {questions.map((question) => (
            <QuestionCard key={question.name} {...{ survey, question, questions, asked }} />
          ))}
        </div>
        <div className={styles.column}>
          <DropOff steps={passages.steps} version={version ?? 1} />
          {!isAnonymous && <WhoAnswered survey={survey} />}
        </div>
      </div>
    </div>
  )
}

function Weighed({ weighing }: { weighing: NonNullable<Results['weighing']> }) {
  const change = useChangeResults()
  const { by, n, effective, designEffect, met, worstGap } = weighing
  return (
    <Alert color="brand">
      {say('weighed', {
        facts: by.map(labelOf).join(', '),
        n: count(n),
        effective: count(effective),
        deff: designEffect.toFixed(2),
      })}{' '}
      {!met && say('notMet', { gap: percent(worstGap) })}{' '}
      <Button size="compact-sm" onClick={() => change({ weigh: undefined })}>
        {say('unweigh')}
      </Button>
    </Alert>
  )
}

function VersionChoice({ results }: { results: Results }) {
  const change = useChangeResults()
  const { version, versions } = results
  const choose = (chosen: number) => change({ version: chosen === versions[0]?.version ? undefined : chosen })
  return (
    <label className={styles.choice}>
      {say('version')}
      <select value={version ?? undefined} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            {say('versionN', { version: one.version, n: count(one.n) })}
          </option>
        ))}
      </select>
    </label>
  )
}
