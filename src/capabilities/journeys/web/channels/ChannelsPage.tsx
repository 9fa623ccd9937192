import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { ChannelBenchmark } from '../../channels/contract.ts'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { BecameTable } from './BecameTable.tsx'
import { whole } from './Cell.tsx'
import styles from './Channels.module.css'
import { FitTable } from './FitTable.tsx'
import { channelsQuery } from './queries.ts'
import { say } from './say.ts'
import { VolumeTable } from './VolumeTable.tsx'

/** Each support channel beside the others: fairly, for what it is asked. */
export function ChannelsPage() {
  const { address } = useAddress()
  const benchmark = useQuery(channelsQuery(address))
  return (
    <Page title={say('title')} sub={say('sub')} bar={<QuestionBar />}>
      <JourneysTabs />
      <Answer of={benchmark} height={700} isEmpty={({ channels }) => channels.length === 0} empty={<None />}>
        {(shown) => <Shown benchmark={shown} />}
      </Answer>
    </Page>
  )
}

function None() {
  return (
    <EmptyTeach title={say('noneTitle')} actions={<ButtonLink to="/sources">{say('toSources')}</ButtonLink>}>
      {say('noneWords')}
    </EmptyTeach>
  )
}

function Shown({ benchmark }: { benchmark: ChannelBenchmark }) {
  const { show } = useSearch({ from: '/inside/journeys/channels' })
  const isPlain = show === 'plain'
  return (
    <div className={styles.page}>
      <Card title={say('volume')} flush>
        <VolumeTable channels={benchmark.channels} />
      </Card>
      <Card title={say('became')} aside={<Which isPlain={isPlain} />} flush>
        <p className={styles.sub}>{say(isPlain ? 'plainWords' : 'adjustedWords')}</p>
        <BecameTable benchmark={benchmark} isPlain={isPlain} />
      </Card>
      {benchmark.fit.length > 0 && (
        <Card title={say('fit')} flush>
          <p className={styles.sub}>{say('fitWords')}</p>
          <FitTable benchmark={benchmark} />
        </Card>
      )}
      {benchmark.fit.length > 0 && (
        <Card title={say('moves')}>
          <Moves moves={benchmark.moves} />
        </Card>
      )}
      <details className={styles.how}>
        <summary>{say('how')}</summary>
        <p>{say('howWords')}</p>
      </details>
    </div>
  )
}

function Which({ isPlain }: { isPlain: boolean }) {
  return (
    <fieldset className={styles.which}>
      <legend className="only-heard">{say('show')}</legend>
      {[
        { show: undefined, label: say('sameMix'), isChosen: !isPlain },
        { show: 'plain' as const, label: say('asAsked'), isChosen: isPlain },
      ].map(({ show, label, isChosen }) => (
        <Button
          key={label}
          size="compact-sm"
          variant="default"
          radius="xl"
          aria-current={isChosen ? 'true' : undefined}
          renderRoot={(props) => (
            <Link {...props} to="." search={(now: object) => ({ ...now, show })} resetScroll={false} />
          )}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  )
}

function Moves({ moves }: { moves: ChannelBenchmark['moves'] }) {
  if (moves.length === 0) return <p className={styles.quiet}>{say('noMoves')}</p>
  const points = (share: number) => Math.round(share * 100)
  return (
    <ul className={styles.moves}>
      {moves.map(({ subject, name, from, to, here, there, difference, gain }) => (
        <li key={`${subject} ${from}`}>
          {say('moveWords', {
            name,
            from,
            to,
            here: here.value === null ? '–' : whole(here.value),
            there: there.value === null ? '–' : whole(there.value),
            points: points(difference.value),
            low: points(difference.low),
            high: points(difference.high),
            gain: count(gain.value),
          })}
        </li>
      ))}
    </ul>
  )
}
