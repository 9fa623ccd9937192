import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { ImportFile } from '../imports/contract.ts'
import type { Rule } from '../imports/mapping.ts'
import styles from './ColumnTable.module.css'
import { giveRole, type Reading, type Role, roles, scales } from './column-roles.ts'
import { say } from './import-say.ts'
import { kindWords, sayKind, sayRole, sayScale } from './role-words.ts'
import { valuesOf } from './values.ts'

interface ColumnTableProps {
  file: ImportFile
  reading: Reading
  onChange: (reading: Reading) => void
}

/** Beyond so many a table is not read but searched; they come on demand. */
const shownAtFirst = 60

/** Column, what it becomes, three values: all of it to be chosen. */
export function ColumnTable({ file, reading, onChange }: ColumnTableProps) {
  const [isWhole, setWhole] = useState(false)
  const columns = isWhole ? file.columns : file.columns.slice(0, shownAtFirst)
  return (
    <Card
      flush
      className={styles.table}
      title={file.name}
      aside={<Tag>{say('columns', { count: file.columns.length })}</Tag>}
    >
      <div className={styles.row}>
        <RowKind reading={reading} onChange={onChange} />
      </div>
      <Table
        label={file.name}
        rows={columns}
        rowKey={(column) => column}
        columns={[
          {
            key: 'column',
            head: say('column'),
            cell: (column) => <Named column={column} values={valuesOf(file, column)} />,
          },
          {
            key: 'becomes',
            head: say('becomes'),
            cell: (column) => <Becomes {...{ column, file, reading, onChange }} />,
          },
          {
            key: 'values',
            head: say('values'),
            cell: (column) => <Values values={valuesOf(file, column)} />,
          },
        ]}
      />
      {columns.length < file.columns.length && (
        <Group p="sm">
          <Button onClick={() => setWhole(true)}>
            {say('showAll', { count: count(file.columns.length) })}
          </Button>
        </Group>
      )}
    </Card>
  )
}

function Named({ column, values }: { column: string; values: string[] }) {
  return (
    <>
      <span className={styles.name}>{column}</span>
      <span className={styles.below}>
        <Values values={values} />
      </span>
    </>
  )
}

function RowKind({ reading, onChange }: Pick<ColumnTableProps, 'reading' | 'onChange'>) {
  const { kind, name } = reading
  const rename = (text: string) => {
    const given = text.trim()
    if (given && given !== name) onChange({ ...reading, name: given })
  }
  return (
    <>
      <label>
        {say('eachRowIs')}{' '}
        <select
          value={kind}
          onChange={(event) => onChange({ ...reading, kind: event.currentTarget.value as Rule['kind'] })}
        >
          {kindWords.map((word) => (
            <option key={word} value={word}>
              {sayKind(word)}
            </option>
          ))}
        </select>
      </label>
      {typeof name === 'string' && (
        <label>
          {say('called')}{' '}
          <input
            key={name}
            defaultValue={name}
            maxLength={80}
            onBlur={(event) => rename(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      )}
    </>
  )
}

function Becomes({ column, file, reading, onChange }: ColumnTableProps & { column: string }) {
  const role = reading.roles[column] ?? 'leaveOut'
  const give = (chosen: Role) =>
    onChange(giveRole(reading, column, chosen, valuesOf(file, column, file.samples.length)))
  return (
    <div className={styles.becomes}>
      <select
        aria-label={say('becomesOf', { column })}
        className={styles[toneOf(role)]}
        value={role}
        onChange={(event) => give(event.currentTarget.value as Role)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {sayRole(one)}
          </option>
        ))}
      </select>
      {role === 'score' && (
        <select
          aria-label={say('scaleOf', { column })}
          className={styles.known}
          value={reading.scales[column]}
          onChange={(event) =>
            onChange({ ...reading, scales: { ...reading.scales, [column]: event.currentTarget.value } })
          }
        >
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {sayScale(scale)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** What is understood is tinted; what is merely kept or left out stays plain. */
function toneOf(role: Role) {
  return role === 'leaveOut' ? 'left' : role === 'property' ? 'plain' : 'known'
}

export function Values({ values }: { values: readonly string[] }) {
  return (
    <span className={styles.values}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first rows as they stand; they never move
        <span key={index} title={value}>
          {value.trim() === '' ? <i>{say('empty')}</i> : value}
        </span>
      ))}
    </span>
  )
}
