import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { classes } from '../../../web/kit/classes.ts'
import { count, figure } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Comparison, Metric, Summary } from '../contract.ts'
import { axisFor } from './axis.ts'
import cells from './cells.module.css'
import { ChangeCell, IntervalCell, ValueCell } from './cells.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import styles from './ScorePage.module.css'
import { say } from './say.ts'
import { useGroupDoor } from './useGroupDoor.ts'

export interface Group {
  name: string
  segment: string | null
  summary: Summary
  before: Summary | null
  change: Comparison | null
}

/** The score where it differs: one row per group on a common axis, each a door to its answers. */
export function Groups({ metric, by, groups }: { metric: Metric; by: string; groups: Group[] }) {
  const { scale, wording } = metric
  const door = useGroupDoor(by)
  const mayRead = useMay('customers:read')
  const navigate = useNavigate()
  const toAnswers = (group: Group) => ({
    to: '/scores/$scale/answers' as const,
    params: { scale },
    search: { ...door(group), wording: wording || undefined },
  })
  const named = (group: Group) => {
    const name = group.name || <span className={styles.quiet}>{say('notSaid')}</span>
    return mayRead ? <Link {...toAnswers(group)}>{name}</Link> : name
  }
  return (
    <Card flush title={say('groups')} aside={<GroupChoice by={by} />}>
      {groups.length === 0 ? (
        <p className={styles.none}>{say('noGroups')}</p>
      ) : (
        <Table
          key={by}
          label={say('groups')}
          rows={groups}
          rowKey={({ name, segment }) => segment ?? name}
          columns={columnsFor(metric, groups, named)}
          onOpen={mayRead ? (group) => navigate(toAnswers(group)) : undefined}
          maxHeight={560}
        />
      )}
    </Card>
  )
}

function columnsFor(
  { unit, lowest, highest }: Metric,
  groups: Group[],
  named: (group: Group) => ReactNode,
): Column<Group>[] {
  const axis = axisFor(
    groups.map(({ summary }) => summary),
    { unit, lowest, highest },
  )
  const ends = (
    <div className={classes(styles.ends, cells.barHead)}>
      <span>{figure(axis[0], unit)}</span>
      <span>{figure(axis[1], unit)}</span>
    </div>
  )
  return [
    {
      key: 'group',
      head: say('group'),
      sortBy: ({ name }) => name,
      cell: named,
    },
    {
      key: 'value',
      head: say('value'),
      isNumber: true,
      sortBy: ({ summary }) => summary.value,
      cell: (group) => <ValueCell unit={unit} {...group} />,
    },
    { key: 'interval', head: ends, cell: (group) => <IntervalCell unit={unit} {...group} axis={axis} /> },
    {
      key: 'answers',
      head: say('answers'),
      isNumber: true,
      sortBy: ({ summary }) => summary.n,
      cell: ({ summary }) => count(summary.n),
    },
    {
      key: 'change',
      head: say('change'),
      sortBy: ({ change }) => change?.difference ?? null,
      cell: (group) => <ChangeCell unit={unit} {...group} />,
    },
  ]
}
