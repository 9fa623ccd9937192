import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Progress } from '../../../../web/kit/Progress.tsx'
import type { HealthState } from '../../health/contract.ts'
import { AttentionTabs } from '../AttentionTabs.tsx'
import { BandsCard } from './BandsCard.tsx'
import { DefinitionCard } from './DefinitionCard.tsx'
import styles from './Health.module.css'
import { MethodCard } from './MethodCard.tsx'
import { ModelsCard } from './ModelsCard.tsx'
import { healthQuery, useHealthChanges } from './queries.ts'
import { say } from './say.ts'
import { WeightsCard } from './WeightsCard.tsx'

/** What leaving means, how scores come about, what weighs how much, and what was learned before. */
export function HealthPage() {
  const health = useQuery(healthQuery)
  return (
    <Page
      title={say('healthTitle')}
      sub={say('healthSub')}
      bar={<AttentionTabs />}
      actions={health.data?.span && <LearnNow isLearning={health.data.isLearning} />}
    >
      <Answer of={health} height={900} isEmpty={({ span }) => span === null} empty={<Nothing />}>
        {(state) => <Shown state={state} />}
      </Answer>
    </Page>
  )
}

function LearnNow({ isLearning }: { isLearning: boolean }) {
  const { learn } = useHealthChanges()
  if (!useMay('health:manage')) return null
  return (
    <Button loading={learn.isPending} disabled={isLearning} onClick={() => learn.mutate()}>
      {say('learnNow')}
    </Button>
  )
}

function Nothing() {
  return (
    <EmptyTeach title={say('noData')} actions={<ButtonLink to="/sources">{say('connect')}</ButtonLink>}>
      <p>{say('noDataHow')}</p>
    </EmptyTeach>
  )
}

function Shown({ state }: { state: HealthState }) {
  const { what } = useSearch({ from: '/inside/attention/health' })
  const navigate = useNavigate({ from: '/attention/health' })
  return (
    <div className={styles.page}>
      {state.isLearning && <Progress label={say('learning')} />}
      <BandsCard state={state} />
      <DefinitionCard state={state} />
      <MethodCard state={state} />
      <WeightsCard
        state={state}
        what={what ?? 'leave'}
        onWhat={(chosen) =>
          navigate({ search: { what: chosen === 'grow' ? 'grow' : undefined }, resetScroll: false })
        }
      />
      <ModelsCard models={state.models} />
    </div>
  )
}
