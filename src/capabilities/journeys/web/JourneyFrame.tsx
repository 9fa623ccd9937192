import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer, Failed } from '../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count, percent } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { Progress } from '../../../web/kit/Progress.tsx'
import type { Heading } from '../flow/contract.ts'
import { howLong } from './flow/how-long.ts'
import { headingQuery } from './flow/queries.ts'
import { say } from './flow/say.ts'
import { JourneyTabs } from './JourneyTabs.tsx'

interface JourneyFrameProps {
  /** Its id. */
  journey: string
  /** What can be done on this page. */
  actions?: ReactNode
  /** Pages that show something of it even where nobody walked it in the period, such as its definition. */
  alsoEmpty?: boolean
  children: ReactNode | ((heading: Heading) => ReactNode)
}

/**
 * A page about one journey: its heading with what it is in numbers, time and filter, its tabs. What is inside is shown
 * once the journey is built and somebody walked it in the period; else it says why there is nothing, and what helps.
 */
export function JourneyFrame({ journey, actions, alsoEmpty = false, children }: JourneyFrameProps) {
  const { address } = useAddress()
  const heading = useQuery(headingQuery(journey, address))
  const { data } = heading
  return (
    <Page
      title={data?.name ?? say('journey')}
      sub={data ? <InNumbers heading={data} /> : '\u00a0'}
      bar={<QuestionBar />}
      actions={actions}
    >
      <JourneyTabs journey={journey} />
      <Answer of={heading} height={560}>
        {(known) => {
          const shown = typeof children === 'function' ? children(known) : children
          if (alsoEmpty) return shown
          return <Built heading={known}>{shown}</Built>
        }}
      </Answer>
    </Page>
  )
}

/** `3,204 journeys · half take under 6 d 4 h · 61.2% end well (59.5–62.9%) · 212 ways, the 8 most frequent cover 74%` */
function InNumbers({ heading }: { heading: Heading }) {
  const { need, owner, journeys, lasted, endsWell, ways, frequent } = heading
  const { value, low, high } = endsWell
  const whole = (share: number) => String(Math.round(share * 100))
  const tenths = (share: number) => percent(share).slice(0, -1)
  const numbers = [
    say('nJourneys', { count: journeys, n: count(journeys) }),
    lasted.median !== null && say('half', { time: howLong(lasted.median) }),
    value !== null &&
      (low === null || high === null
        ? say('endWellOnly', { share: percent(value) })
        : say('endWell', { share: percent(value), low: tenths(low), high: percent(high) })),
    [
      say('nWays', { count: ways, n: count(ways) }),
      ways > frequent.ways &&
        say('frequentCover', { ways: frequent.ways, share: `${whole(frequent.share)}%` }),
    ]
      .filter(Boolean)
      .join(', '),
  ]
  return (
    <>
      {need && `${need} · `}
      {owner ? say('leads', { owner }) : say('nobodyLeads')}
      {journeys > 0 && (
        <>
          <br />
          {numbers.filter(Boolean).join(' · ')}
        </>
      )}
    </>
  )
}

function Built({ heading, children }: { heading: Heading; children: ReactNode }) {
  const { id, state, building, failed, journeys } = heading
  if (state === 'building') {
    return (
      <EmptyTeach
        title={say('buildingTitle')}
        actions={<Progress label={say('building')} share={building ?? 0} />}
      >
        {say('buildingWords')}
      </EmptyTeach>
    )
  }
  if (state === 'failed') {
    return (
      <>
        <Failed error={Object.assign(new Error(failed ?? say('failedTitle')), { fix: say('failedFix') })} />
        <ButtonLink to="/journeys/$journey/definition" params={{ journey: id }}>
          {say('toDefinition')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      {building !== null && <Progress label={say('rebuilding')} share={building} />}
      {journeys === 0 ? <NoneHere heading={heading} /> : children}
    </>
  )
}

/** Nobody began it in the period: says when somebody did. */
function NoneHere({ heading: { id, span } }: { heading: Heading }) {
  const { address, change } = useAddress()
  const isNarrowed = address.segment !== undefined || (address.filter?.length ?? 0) > 0
  const actions = span ? (
    <Button onClick={() => change({ period: 'all', from: undefined, until: undefined })}>
      {say('showAll')}
    </Button>
  ) : (
    <ButtonLink to="/journeys/$journey/definition" params={{ journey: id }}>
      {say('toDefinition')}
    </ButtonLink>
  )
  return (
    <EmptyTeach title={say('noneTitle')} actions={actions}>
      {span ? say('noneElsewhere', { first: day(span.first), last: day(span.last) }) : say('noneAtAll')}{' '}
      {isNarrowed && say('noneFiltered')}
    </EmptyTeach>
  )
}
