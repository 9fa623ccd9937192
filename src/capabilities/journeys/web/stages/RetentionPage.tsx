import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { Retention } from '../../cohorts/contract.ts'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { CohortsCard } from './CohortsCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { periodName } from './period-name.ts'
import { cohortPeopleQuery, retentionQuery } from './queries.ts'
import { RetentionChoices } from './RetentionChoices.tsx'
import { say } from './retention-say.ts'
import styles from './Stages.module.css'
import { StayingCard } from './StayingCard.tsx'

/** How long customers stay, and cohort by cohort who was there again. */
export function RetentionPage() {
  const { address } = useAddress()
  const own = useSearch({ from: '/inside/journeys/retention' })
  const found = useQuery(retentionQuery(address, own))
  return (
    <Page title={say('title')} sub={say('sub')} bar={<QuestionBar withoutPeriod />}>
      <JourneysTabs />
      <RetentionChoices />
      <Answer
        of={found}
        height={700}
        isEmpty={({ customers }) => customers === 0}
        empty={
          <EmptyTeach
            title={say('emptyTitle')}
            actions={<ButtonLink to="/sources">{say('toImport')}</ButtonLink>}
          >
            {say('emptyWords')}
          </EmptyTeach>
        }
      >
        {(shown) => <Shown retention={shown} />}
      </Answer>
    </Page>
  )
}

function Shown({ retention }: { retention: Retention }) {
  const { people } = useSearch({ from: '/inside/journeys/retention' })
  const mayRead = useMay('customers:read')
  return (
    <div className={styles.stack}>
      <StayingCard retention={retention} />
      <CohortsCard retention={retention} />
      {people && mayRead && <OpenPeople people={people} every={retention.every} />}
      <details className={styles.how}>
        <summary>{say('how')}</summary>
        <p>{say('howWords')}</p>
      </details>
    </div>
  )
}

function OpenPeople({ people, every }: { people: string; every: Retention['every'] }) {
  const { address } = useAddress()
  const own = useSearch({ from: '/inside/journeys/retention' })
  const navigate = useNavigate({ from: '/journeys/retention' })
  const open = (list: string | undefined) =>
    navigate({ search: (now) => ({ ...now, people: list }), resetScroll: false })
  const [cohort = '', after = '0', which] = people.split(' ')
  const isThere = which === 'there'
  const time = say(`time_${every}`, { count: Number(after) })
  return (
    <>
      <PeopleCard
        what={say(isThere ? 'there' : 'gone', { time, from: periodName(cohort, every) })}
        query={cohortPeopleQuery(address, own)}
        onClose={() => open(undefined)}
      />
      {after !== '0' && (
        <button
          type="button"
          className={styles.plain}
          onClick={() => open(`${cohort} ${after} ${isThere ? 'gone' : 'there'}`)}
        >
          {say(isThere ? 'showGone' : 'showThere')}
        </button>
      )}
    </>
  )
}
