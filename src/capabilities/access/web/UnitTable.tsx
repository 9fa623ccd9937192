import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { deleteUnit, Person, Unit } from '../contract.ts'
import { unitsQuery } from './questions.ts'
import { say } from './say.ts'
import styles from './UnitTable.module.css'
import { asTree, type PlacedUnit, unitNames } from './unit-tree.ts'

interface UnitTableProps {
  units: Unit[]
  people: Person[]
  mayRemove: boolean
}

/** The units as a tree; the column of parents says the same to whoever hears the table. */
export function UnitTable({ units, people, mayRemove }: UnitTableProps) {
  const columns: Column<PlacedUnit>[] = [
    { key: 'name', head: say('name'), cell: (unit) => <Branch {...unit} /> },
    { key: 'id', head: say('unitId'), cell: ({ id }) => <code>{id}</code> },
    {
      key: 'parent',
      head: say('unitParent'),
      cell: ({ parent }) => (parent ? unitNames([parent], units) : say('wholeOrganisation')),
    },
    { key: 'people', head: say('whoIsIn'), cell: ({ id }) => membersOf(id, people) },
  ]
  const removing: Column<PlacedUnit> = {
    key: 'actions',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (unit) => <Remove {...unit} />,
  }
  return (
    <Table
      label={say('units')}
      rows={asTree(units)}
      rowKey={({ id }) => id}
      columns={mayRemove ? [...columns, removing] : columns}
    />
  )
}

function Branch({ name, depth }: PlacedUnit) {
  return (
    <b className={styles.branch} style={{ '--depth': depth }}>
      {name}
    </b>
  )
}

function membersOf(unit: string, people: Person[]) {
  const names = people.filter(({ units }) => units.includes(unit)).map(({ name }) => name)
  return names.join(', ') || <span className={styles.nobody}>{say('nobodyYet')}</span>
}

function Remove({ id, name }: Unit) {
  const queries = useQueryClient()
  const removing = useMutation({
    mutationFn: () => ask<typeof deleteUnit>('DELETE', '/api/units/:id', { id }),
    onSuccess: () => toastDone(say('unitRemoved', { name })),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: unitsQuery.queryKey }),
  })
  return (
    <Confirm
      title={say('removeUnitTitle', { name })}
      action={say('removeUnit')}
      onConfirm={() => removing.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open} aria-label={say('removeNamed', { name })}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeUnitWords')}
    </Confirm>
  )
}
