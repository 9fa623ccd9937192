import { Link, useNavigate } from '@tanstack/react-router'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, figure, margin, percent } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { SurveyLine } from '../../definitions/contract.ts'
import { LineMenu } from './LineMenu.tsx'
import styles from './List.module.css'
import { ScoreCell } from './ScoreCell.tsx'
import { say } from './say.ts'

/** All surveys, one a line. */
export function SurveyTable({ surveys }: { surveys: readonly SurveyLine[] }) {
  const navigate = useNavigate()
  return (
    <Table
      label={say('tableLabel')}
      rows={surveys}
      rowKey={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => navigate({ to: '/surveys/$survey', params: { survey: id } })}
    />
  )
}

const columns: Column<SurveyLine>[] = [
  { key: 'name', head: say('survey'), cell: (row) => <Name row={row} />, sortBy: ({ name }) => name },
  { key: 'state', head: say('state'), cell: (row) => <State row={row} />, sortBy: ({ state }) => state },
  {
    key: 'responses',
    head: say('responses'),
    cell: ({ complete, partial }) => (
      <span className={styles.number}>
        <b>{count(complete)}</b>
        {partial > 0 && <small>{say('partial', { n: count(partial) })}</small>}
      </span>
    ),
    isNumber: true,
    sortBy: ({ complete }) => complete,
  },
  {
    key: 'score',
    head: say('score'),
    cell: (row) => <ScoreCell survey={row} />,
    isNumber: true,
    sortBy: ({ score }) => score?.value ?? null,
  },
  {
    key: 'rate',
    head: say('responseRate'),
    cell: ({ responseRate }) => <Rate rate={responseRate} />,
    isNumber: true,
    sortBy: ({ responseRate }) => responseRate.value,
  },
  {
    key: 'asked',
    head: say('lastAsked'),
    cell: ({ lastAskedAt }) => (
      <span className={styles.when}>{lastAskedAt ? day(lastAskedAt) : say('never')}</span>
    ),
    sortBy: ({ lastAskedAt }) => lastAskedAt,
  },
  { key: 'more', head: '', cell: (row) => <LineMenu survey={row} /> },
]

function Name({ row: { id, name, purpose, isAnonymous, touchpoint, questions } }: { row: SurveyLine }) {
  const about = [
    say('questions', { count: questions }),
    touchpoint || say(purpose),
    isAnonymous && say('anonymous'),
  ]
  return (
    <div className={styles.name}>
      <Link to="/surveys/$survey" params={{ survey: id }}>
        {name}
      </Link>
      <small>{about.filter(Boolean).join(' · ')}</small>
    </div>
  )
}

const tones: Record<SurveyLine['state'], Tone> = { draft: 'plain', open: 'good', closed: 'warn' }

function State({ row: { state, closesAt } }: { row: SurveyLine }) {
  return (
    <span className={styles.state}>
      <Tag tone={tones[state]}>{say(state)}</Tag>
      {state === 'open' && closesAt && <small>{say('endsOn', { day: day(closesAt) })}</small>}
    </span>
  )
}

function Rate({ rate: { invited, value, low, high } }: { rate: SurveyLine['responseRate'] }) {
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('noneInvited')}</span>
  if (reliabilityOf(invited) === 'hidden')
    return (
      <span className={styles.quiet}>
        {say('tooFew')} <small>{say('ofInvited', { n: count(invited) })}</small>
      </span>
    )
  return (
    <span className={styles.number}>
      <span className={styles.figure}>
        <Interval value={value} low={low} high={high} min={0} max={1} format={percent} />{' '}
        <b>{figure(value * 100, 'percent')}</b>
      </span>
      <small>
        ± {margin(low * 100, high * 100, 'percent')} {say('ofInvited', { n: count(invited) })}
      </small>
    </span>
  )
}
