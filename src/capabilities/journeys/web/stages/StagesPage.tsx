import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { StageFunnel } from '../../stages/contract.ts'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { usualDays } from './address.ts'
import { DropOffsCard } from './DropOffsCard.tsx'
import { OwnFunnelCard } from './OwnFunnelCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { stagePeopleQuery, stagesQuery } from './queries.ts'
import { SegmentsCard } from './SegmentsCard.tsx'
import { StageFunnelCard } from './StageFunnelCard.tsx'
import styles from './Stages.module.css'
import { say } from './say.ts'
import { useOwn } from './use-own.ts'

/** The stages of the relationship as a funnel, segment by segment; where visits end; and funnels of one's own. */
export function StagesPage() {
  const { address } = useAddress()
  const own = useSearch({ from: '/inside/journeys/stages' })
  const funnel = useQuery(stagesQuery(address, own))
  return (
    <Page title={say('title')} sub={say('sub')} bar={<QuestionBar />} actions={<DaysChoice />}>
      <JourneysTabs />
      <Answer
        of={funnel}
        height={520}
        isEmpty={({ steps }) => steps.every(({ customers }) => customers === 0)}
        empty={
          <EmptyTeach
            title={say('emptyTitle')}
            actions={<ButtonLink to="/touchpoints/stages">{say('toStages')}</ButtonLink>}
          >
            {say('emptyWords')}
          </EmptyTeach>
        }
      >
        {(shown) => <Shown funnel={shown} />}
      </Answer>
    </Page>
  )
}

function Shown({ funnel }: { funnel: StageFunnel }) {
  const { people = '' } = useSearch({ from: '/inside/journeys/stages' })
  const list = (kind: string) => people.startsWith(`${kind} `) && <OpenPeople steps={funnel.steps} />
  return (
    <div className={styles.stack}>
      <StageFunnelCard funnel={funnel} />
      {list('stage')}
      <SegmentsCard funnel={funnel} />
      <DropOffsCard />
      {list('place')}
      <OwnFunnelCard />
      {list('step')}
    </div>
  )
}

/** The list whose number was opened, under the card it stands on. */
function OpenPeople({ steps }: { steps: StageFunnel['steps'] }) {
  const { address } = useAddress()
  const own = useSearch({ from: '/inside/journeys/stages' })
  const change = useOwn()
  const mayRead = useMay('customers:read')
  if (!mayRead) return null
  const [kind, ...rest] = (own.people ?? '').split(' ')
  const value = rest.join(' ')
  const what =
    kind === 'stage'
      ? say('dropPeople', { stage: steps.find(({ id }) => id === value)?.name ?? '' })
      : kind === 'step'
        ? say('stepPeople', { n: value })
        : say('placePeople', { place: value })
  return (
    <PeopleCard
      what={what}
      query={stagePeopleQuery(address, own)}
      onClose={() => change({ people: undefined })}
    />
  )
}

const choices = [1, 7, 14, 30, 60, 90]

/** Within how many days going on counts. */
function DaysChoice() {
  const { days = usualDays } = useSearch({ from: '/inside/journeys/stages' })
  const change = useOwn()
  const choose = (chosen: number) =>
    change({ days: chosen === usualDays ? undefined : chosen, people: undefined })
  return (
    <label className={styles.choice}>
      {say('within')}
      <select value={days} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {[...new Set([...choices, days])]
          .toSorted((one, other) => one - other)
          .map((n) => (
            <option key={n} value={n}>
              {say('days', { count: n })}
            </option>
          ))}
      </select>
    </label>
  )
}
