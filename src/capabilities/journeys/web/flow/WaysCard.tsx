import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { chooseHappyPath, Flow, Way } from '../../flow/contract.ts'
import { howLong } from './how-long.ts'
import { outcomeNames, theyEnd } from './outcome.tsx'
import { signed } from './problem-words.ts'
import { say } from './say.ts'
import styles from './WaysCard.module.css'

const atFirst = 5
const more = 10

/** The most frequent ways as lanes, and all others as one number, so that it adds up to all journeys. */
export function WaysCard({ journey, flow }: { journey: string; flow: Flow }) {
  const [shown, setShown] = useState(atFirst)
  const ways = flow.ways.slice(0, shown)
  const next = Math.min(more, flow.ways.length - ways.length)
  const others = flow.journeys - ways.reduce((sum, way) => sum + way.journeys, 0)
  return (
    <Card title={say('ways')} aside={<span className={styles.sub}>{say('waysSub')}</span>}>
      <ol className={styles.ways}>
        {ways.map((way) => (
          <Lane key={way.id} journey={journey} flow={flow} way={way} />
        ))}
      </ol>
      {others > 0 && (
        <div className={styles.others}>
          <b>{say('otherWays')}</b>
          <span>
            {count(others)} · {percent(others / flow.journeys)}
          </span>
          <span className={styles.sub}>{say('otherWaysSub', { n: count(flow.allWays - ways.length) })}</span>
        </div>
      )}
      <div className={styles.more}>
        {next > 0 && (
          <Button onClick={() => setShown(shown + more)}>{say('moreWays', { count: next })}</Button>
        )}
        {shown > atFirst && (
          <Button variant="subtle" onClick={() => setShown(atFirst)}>
            {say('fewerWays')}
          </Button>
        )}
      </div>
    </Card>
  )
}

interface LaneProps {
  journey: string
  flow: Flow
  way: Way
}

function Lane({ journey, flow, way }: LaneProps) {
  const { address } = useAddress()
  const { id, path, journeys, waits, lasted, feeling } = way
  return (
    <li className={styles.lane}>
      <div className={styles.head}>
        <Link to="/journeys/$journey/cases" params={{ journey }} search={{ ...address, way: id }}>
          <b>{say('nJourneys', { count: journeys, n: count(journeys) })}</b>
        </Link>
        <span>{percent(journeys / flow.journeys)}</span>
        <Bar share={journeys / flow.journeys} />
        {path.length > 1 && lasted.median !== null && (
          <span>{say('takes', { time: howLong(lasted.median) })}</span>
        )}
        <Ends way={way} />
        {feeling !== null && <span>{say('feels', { value: signed(feeling) })}</span>}
        <Happy journey={journey} flow={flow} path={path} />
      </div>
      <Chips path={path} waits={waits} />
    </li>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ '--share': `${share * 100}%` }} />
    </span>
  )
}

/** `72% end well · 20% given up` of those of the way; what nobody does is not said. */
function Ends({ way: { outcomes } }: { way: Way }) {
  const all = outcomeNames.reduce((sum, one) => sum + outcomes[one], 0)
  const said = outcomeNames.filter((outcome) => outcomes[outcome] > 0)
  return <span>{said.map((one) => `${percent(outcomes[one] / all)} ${theyEnd(one)}`).join(' · ')}</span>
}

/** Steps with the median time between them. */
export function Chips({ path, waits }: { path: readonly string[]; waits: readonly number[] }) {
  return (
    <div className={styles.chips}>
      {path.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step may come again; its place is what tells it apart
        <Fragment key={at}>
          {at > 0 && (
            <span className={styles.wait}>{waits[at] === undefined ? '→' : `${howLong(waits[at])} →`}</span>
          )}
          <span className={path.indexOf(step) < at ? styles.again : styles.chip}>{step}</span>
        </Fragment>
      ))}
    </div>
  )
}

/** Makes this way the one all journeys are held against. */
function Happy({ journey, flow, path }: { journey: string; flow: Flow; path: string[] }) {
  const mayChoose = useMay('journeys:write')
  const choose = useChooseHappy(journey)
  const isHappy = flow.conformance !== null && JSON.stringify(flow.conformance.path) === JSON.stringify(path)
  if (isHappy) return <span className={styles.happy}>✓ {say('isHappy')}</span>
  if (!mayChoose) return null
  return (
    <button type="button" className={styles.choose} onClick={() => choose.mutate(path)}>
      {say('makeHappy')}
    </button>
  )
}

/** Chooses the way it should go; an empty one leaves it to the data. */
export function useChooseHappy(journey: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (path: string[]) =>
      ask<typeof chooseHappyPath>('PUT', '/api/journeys/:id/happy-path', { id: journey, path }),
    onError: toastFailed,
    onSuccess: async (_, path) => {
      await queries.invalidateQueries({ queryKey: ['journeys', journey] })
      toastDone(say(path.length > 0 ? 'happySaved' : 'happyReset'))
    },
  })
}
