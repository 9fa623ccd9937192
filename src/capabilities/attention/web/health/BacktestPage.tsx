import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { Backtest } from '../../health/contract.ts'
import { AttentionTabs } from '../AttentionTabs.tsx'
import { ComparedCard } from './ComparedCard.tsx'
import styles from './Health.module.css'
import { HitRateCard } from './HitRateCard.tsx'
import { MomentsCard } from './MomentsCard.tsx'
import { backtestQuery } from './queries.ts'
import { ReliabilityCard } from './ReliabilityCard.tsx'
import { Switch, type What } from './Switch.tsx'
import { say } from './say.ts'
import { TenthsCard } from './TenthsCard.tsx'
import { Warnings } from './Warnings.tsx'

/** How well a model foretold a later time that it had not seen, against chance. */
export function BacktestPage() {
  const { model, what = 'leave' } = useSearch({ from: '/inside/attention/backtest' })
  const navigate = useNavigate({ from: '/attention/backtest' })
  const found = useQuery(backtestQuery(model))
  return (
    <Page title={say('backtestTitle')} sub={say('backtestSub')} bar={<AttentionTabs />}>
      <Answer
        of={found}
        height={900}
        isEmpty={({ backtest }) => !backtest?.risk.tested}
        empty={<NoneYet found={found.data?.backtest ?? null} />}
      >
        {({ backtest }) =>
          backtest && (
            <div className={styles.page}>
              <div className={styles.head}>
                <Switch
                  what={what}
                  onWhat={(chosen) =>
                    navigate({
                      search: (before) => ({ ...before, what: chosen === 'grow' ? 'grow' : undefined }),
                      resetScroll: false,
                    })
                  }
                />
                <span>
                  {say('shownModel', {
                    day: day(backtest.model.madeAt),
                    meaning: backtest.model.leavingInWords,
                  })}
                </span>
              </div>
              <Shown backtest={backtest} what={what} />
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function NoneYet({ found }: { found: Backtest | null }) {
  return (
    <EmptyTeach
      title={say('noBacktest')}
      actions={<ButtonLink to="/attention/health">{say('toHealth')}</ButtonLink>}
    >
      <p>{found?.risk.whyPoints ?? say('noBacktestHow')}</p>
    </EmptyTeach>
  )
}

function Shown({ backtest, what }: { backtest: Backtest; what: What }) {
  const judged = what === 'leave' ? backtest.risk : backtest.growth
  const later = backtest.moments.find(({ part }) => part === 'later')
  const { tested } = judged
  if (!tested || !later) return <NoneYet found={backtest} />
  return (
    <>
      <Warnings judged={judged} against={what === 'leave' ? backtest.against : null} />
      <HitRateCard tested={tested} way={judged.way} what={what} />
      <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
        <TenthsCard tested={tested} what={what} way={judged.way} later={later} />
        <ReliabilityCard tested={tested} way={judged.way} />
      </Grid>
      <ComparedCard judged={judged} />
      <MomentsCard moments={backtest.moments} oneOf={backtest.oneOf} />
    </>
  )
}
