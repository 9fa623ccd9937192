import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Edge, Flow, Step } from '../../flow/contract.ts'
import type { CasesAddress } from './address.ts'
import { keyOf } from './drawn.ts'
import styles from './FlowTables.module.css'
import { howLong } from './how-long.ts'
import { signed, visitsEach } from './problem-words.ts'
import { say } from './say.ts'

/** All steps and all transitions in rows, whatever is drawn. */
export function FlowTables({ journey, flow }: { journey: string; flow: Flow }) {
  const { steps, edges, journeys, rareTransitions } = flow
  return (
    <div className={styles.tables}>
      <h3>{say('stepsTable')}</h3>
      <Table
        label={say('stepsTable')}
        rows={steps}
        rowKey={({ name }) => name}
        columns={stepColumns(journey, journeys)}
        order={{ by: 'journeys', isDescending: true }}
        maxHeight={480}
      />
      <h3>{say('edgesTable')}</h3>
      <Table
        label={say('edgesTable')}
        rows={edges}
        rowKey={({ from, to }) => keyOf(from, to)}
        columns={edgeColumns(journey)}
        order={{ by: 'times', isDescending: true }}
        maxHeight={480}
      />
      <p>
        {say('adds')} {rareTransitions > 0 && say('rare', { n: count(rareTransitions) })}
      </p>
    </div>
  )
}

function Door({ journey, which, children }: { journey: string; which: CasesAddress; children: string }) {
  const { address } = useAddress()
  return (
    <Link to="/journeys/$journey/cases" params={{ journey }} search={{ ...address, ...which }}>
      {children}
    </Link>
  )
}

function stepColumns(journey: string, all: number): Column<Step>[] {
  return [
    {
      key: 'step',
      head: say('step'),
      sortBy: ({ name }) => name,
      cell: ({ name }) => (
        <Door journey={journey} which={{ step: name }}>
          {name}
        </Door>
      ),
    },
    { key: 'stage', head: say('stage'), sortBy: ({ stage }) => stage, cell: ({ stage }) => stage },
    number('journeys', say('journeys'), ({ journeys }) => journeys),
    number('share', say('share'), ({ journeys }) => journeys / all, percent),
    number('visits', say('visits'), ({ visits }) => visits),
    number(
      'each',
      say('visitsEach'),
      ({ visits, journeys }) => visits / journeys,
      (_, row) => visitsEach(row),
    ),
    number('starts', say('startsHere'), ({ starts }) => starts),
    number('ends', say('endsHere'), ({ ends }) => ends),
    {
      ...number<Step>('lost', say('stoppedHere'), ({ lost }) => lost.hits),
      cell: ({ name, lost }) => (
        <Door journey={journey} which={{ stopped: name }}>
          {lost.value === null ? count(lost.hits) : `${count(lost.hits)} · ${percent(lost.value)}`}
        </Door>
      ),
    },
    number('feeling', say('feeling'), ({ feeling }) => feeling, signed),
  ]
}

function edgeColumns(journey: string): Column<Edge>[] {
  return [
    {
      key: 'from',
      head: say('from'),
      sortBy: ({ from }) => from,
      cell: ({ from, to }) => (
        <Door journey={journey} which={{ goesFrom: from, goesTo: to }}>
          {from}
        </Door>
      ),
    },
    { key: 'to', head: say('to'), sortBy: ({ to }) => to, cell: ({ to }) => to },
    number('times', say('times'), (edge) => edge.count),
    number('journeys', say('journeys'), ({ journeys }) => journeys),
    number('median', say('median'), ({ seconds }) => seconds.median, howLong),
    number('mean', say('mean'), ({ seconds }) => seconds.mean, howLong),
    number('p90', say('p90'), ({ seconds }) => seconds.p90, howLong),
    number('channel', say('changesChannel'), ({ changesChannel }) => changesChannel, percent),
  ]
}

function number<Row>(
  key: string,
  head: string,
  value: (row: Row) => number | null,
  shown: (value: number, row: Row) => string = count,
): Column<Row> {
  const cell = (row: Row) => {
    const found = value(row)
    return found === null ? '' : shown(found, row)
  }
  return { key, head, isNumber: true, sortBy: value, cell }
}
