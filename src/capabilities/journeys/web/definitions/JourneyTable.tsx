import { Link, useNavigate } from '@tanstack/react-router'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Building, JourneyLine } from '../../definitions/contract.ts'
import { howLong } from '../flow/how-long.ts'
import styles from './Definitions.module.css'
import { say } from './say.ts'

/** All journeys, one a line. */
export function JourneyTable({ journeys }: { journeys: readonly JourneyLine[] }) {
  const navigate = useNavigate()
  return (
    <Table
      label={say('listLabel')}
      rows={journeys}
      rowKey={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => navigate({ to: '/journeys/$journey', params: { journey: id } })}
    />
  )
}

const columns: Column<JourneyLine>[] = [
  { key: 'name', head: say('name'), cell: (row) => <Name row={row} />, sortBy: ({ name }) => name },
  {
    key: 'owner',
    head: say('owner'),
    cell: ({ owner }) => owner?.name || <span className={styles.quiet}>{say('nobody')}</span>,
    sortBy: ({ owner }) => owner?.name ?? '',
  },
  { key: 'n', head: say('began'), cell: ({ n }) => count(n), isNumber: true, sortBy: ({ n }) => n },
  {
    key: 'well',
    head: say('endsWell'),
    cell: ({ endedWell }) => <EndsWell of={endedWell} />,
    isNumber: true,
    sortBy: ({ endedWell }) => endedWell.value,
  },
  {
    key: 'median',
    head: say('median'),
    cell: ({ medianSeconds }) => (medianSeconds === null ? say('none') : howLong(medianSeconds)),
    isNumber: true,
    sortBy: ({ medianSeconds }) => medianSeconds,
  },
  {
    key: 'lowest',
    head: say('lowest'),
    cell: ({ lowest }) =>
      lowest ? (
        <>
          {say('lowestAt', { step: lowest.step, value: figure(lowest.value, 'mean') })}{' '}
          <small className={styles.quiet}>{say('lowestN', { n: count(lowest.n) })}</small>
        </>
      ) : (
        say('none')
      ),
    sortBy: ({ lowest }) => lowest?.value ?? null,
  },
]

function Name({ row: { id, name, need, building } }: { row: JourneyLine }) {
  return (
    <div className={styles.journey}>
      <Link to="/journeys/$journey" params={{ journey: id }}>
        {name}
      </Link>
      <small>{building ? buildingInWords(building) : need}</small>
    </div>
  )
}

export function buildingInWords({ done, total, hasBefore, failed }: Building): string {
  if (failed !== null) return say('failed')
  if (total === 0) return say('buildingSoon')
  return say(hasBefore ? 'rebuilding' : 'building', { done: count(done), total: count(total) })
}

function EndsWell({ of: { value, low, high, n, reliability } }: { of: JourneyLine['endedWell'] }) {
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('tooFew')}</span>
  const asPercent = (share: number) => figure(share * 100, 'percent')
  return (
    <span className={reliability === 'few' ? `${styles.number} ${styles.few}` : styles.number}>
      <Interval value={value} low={low} high={high} min={0} max={1} format={asPercent} />{' '}
      <b>{asPercent(value)}</b>{' '}
      <small>
        ± {margin(low * 100, high * 100, 'percent')} {say('n', { n: count(n) })}
      </small>
    </span>
  )
}
