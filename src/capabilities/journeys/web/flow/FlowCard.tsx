import { useElementSize } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { Flow, Heading } from '../../flow/contract.ts'
import { Download } from './Download.tsx'
import { type Drawn, drawnOf, waysAtFirst, waysThatFit } from './drawn.ts'
import styles from './FlowCard.module.css'
import { FlowPicture } from './FlowPicture.tsx'
import { FlowTables } from './FlowTables.tsx'
import { wholePercent } from './problem-words.ts'
import { say } from './say.ts'

/** The picture of the flow, how much of it is drawn, and the same as tables. */
export function FlowCard({ heading, flow }: { heading: Heading; flow: Flow }) {
  const { ways = waysAtFirst(flow) } = useSearch({ from: '/inside/journeys/$journey' })
  const [isTable, setTable] = useState(false)
  const picture = useRef<HTMLDivElement>(null)
  const { ref, width } = useElementSize<HTMLDivElement>()
  const drawn = drawnOf(flow, ways)
  return (
    <Card
      title={say('flow')}
      aside={
        <div className={styles.actions}>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {say(isTable ? 'asPicture' : 'asTable')}
          </button>
          <Download
            journey={heading.name}
            flow={flow}
            drawing={() => picture.current?.querySelector('svg') ?? null}
          />
        </div>
      }
    >
      {!isTable && <Coverage flow={flow} drawn={drawn} />}
      <div ref={ref}>
        {isTable ? (
          <FlowTables journey={heading.id} flow={flow} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which must work by keyboard too
          // biome-ignore lint/a11y/useSemanticElements: what scrolls, named for those who hear it
          <div ref={picture} className={styles.scroll} tabIndex={0} role="group" aria-label={say('flow')}>
            {width > 0 && (
              <FlowPicture journey={heading.id} journeys={flow.journeys} drawn={drawn} width={width} />
            )}
          </div>
        )}
      </div>
      {!isTable && <Legend flow={flow} />}
    </Card>
  )
}

/** How many of the most frequent ways are drawn, and what is left out as one number. */
function Coverage({ flow, drawn }: { flow: Flow; drawn: Drawn }) {
  const navigate = useNavigate({ from: '/journeys/$journey' })
  const shown = drawn.ways.length
  const choose = (ways: number) =>
    navigate({ search: (now) => ({ ...now, ways }), replace: true, resetScroll: false })
  return (
    <div className={styles.coverage}>
      <label>
        <span>
          {say('waysDrawn', { count: shown })}: <b>{say('covers', { share: wholePercent(drawn.covered) })}</b>
        </span>
        <input
          type="range"
          min={1}
          max={waysThatFit(flow.ways)}
          value={shown}
          aria-label={say('sliderLabel')}
          aria-valuetext={`${say('waysDrawn', { count: shown })}, ${say('covers', { share: wholePercent(drawn.covered) })}`}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      </label>
      <span className={styles.rest}>
        {drawn.restWays === 0
          ? say('nothingLeft')
          : say('rest', {
              count: drawn.restWays,
              n: count(drawn.restWays),
              journeys: count(drawn.restJourneys),
              share: wholePercent(drawn.restJourneys / flow.journeys),
            })}
      </span>
    </div>
  )
}

function Legend({ flow: { oneIn } }: { flow: Flow }) {
  return (
    <div className={styles.legend}>
      <span>{say('legendTime')}</span>
      <span>
        <i className={styles.back} /> {say('legendBack')}
      </span>
      <span>
        <i className={styles.problem} /> {say('legendProblem')}
      </span>
      <span>{say('countsAll')}</span>
      {oneIn > 1 && <span>{say('oneIn', { n: count(oneIn) })}</span>}
    </div>
  )
}
