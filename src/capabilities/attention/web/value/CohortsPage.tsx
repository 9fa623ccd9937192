import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { RevenueCohorts } from '../../value/contract.ts'
import { type CohortsAddress, everies, quietChoices, usualQuiet } from './address.ts'
import { ChurnCard } from './ChurnCard.tsx'
import { CurrencyChoice } from './CurrencyChoice.tsx'
import { KeptCard } from './KeptCard.tsx'
import { revenueCohortsQuery } from './queries.ts'
import { say } from './say.ts'
import { TriangleCard } from './TriangleCard.tsx'
import styles from './Value.module.css'
import { ValueTabs } from './ValueTabs.tsx'

/** What becomes of customers and their money: revenue kept, churn, and how long customers stay. */
export function CohortsPage() {
  const address = useSearch({ from: '/inside/value/cohorts' })
  const found = useQuery(revenueCohortsQuery(address))
  return (
    <Page title={say('cohortsTitle')} sub={say('cohortsSub')}>
      <ValueTabs />
      <Answer
        of={found}
        height={900}
        isEmpty={({ currency }) => currency === null}
        empty={
          <EmptyTeach
            title={say('emptyTitle')}
            actions={<ButtonLink to="/sources">{say('toImport')}</ButtonLink>}
          >
            {say('emptyWords')}
          </EmptyTeach>
        }
      >
        {(cohorts) => <Shown cohorts={cohorts} />}
      </Answer>
    </Page>
  )
}

function Shown({ cohorts }: { cohorts: RevenueCohorts }) {
  return (
    <div className={styles.stack}>
      <Choices cohorts={cohorts} />
      <Grid columns="minmax(0, 1.7fr) minmax(0, 1fr)">
        <KeptCard cohorts={cohorts} />
        <ChurnCard cohorts={cohorts} />
      </Grid>
      <StayCard cohorts={cohorts} />
      <TriangleCard cohorts={cohorts} />
    </div>
  )
}

function Choices({ cohorts: { every, quietDays, currencies, currency } }: { cohorts: RevenueCohorts }) {
  const navigate = useNavigate({ from: '/value/cohorts' })
  const change = (part: CohortsAddress) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
  return (
    <div className={styles.choices}>
      <label className={styles.choice}>
        {say('every')}
        <select
          value={every}
          onChange={({ currentTarget: { value } }) =>
            change({
              every: value === 'quarter' ? undefined : (everies.find((one) => one === value) as 'month'),
            })
          }
        >
          {everies.map((one) => (
            <option key={one} value={one}>
              {say(`every_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {say('quiet')}
        <select
          value={quietDays}
          onChange={({ currentTarget: { value } }) =>
            change({ quiet: Number(value) === usualQuiet ? undefined : Number(value) })
          }
        >
          {[...new Set([...quietChoices, quietDays])]
            .sort((a, b) => a - b)
            .map((one) => (
              <option key={one} value={one}>
                {say('days', { count: one })}
              </option>
            ))}
        </select>
      </label>
      <CurrencyChoice
        currencies={currencies}
        value={currency ?? ''}
        onChoose={(one) => change({ currency: one })}
      />
    </div>
  )
}

function StayCard({ cohorts: { survival, quietDays } }: { cohorts: RevenueCohorts }) {
  const points = survival.map(({ days, share, low, high, atRisk }) =>
    atRisk < 5
      ? { at: String(days), value: null }
      : { at: String(days), value: share * 100, low: low * 100, high: high * 100, n: atRisk },
  )
  return (
    <Card title={say('stayTitle')} aside={<Link to="/journeys/retention">{say('toRetention')}</Link>}>
      <p className={styles.sub}>{say('staySub', { quiet: say('days', { count: quietDays }) })}</p>
      <Chart
        label={say('stayChart')}
        unit="percent"
        min={0}
        max={100}
        height={280}
        series={[{ name: say('stayEverybody'), points }]}
      />
    </Card>
  )
}
