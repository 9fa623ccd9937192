import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { QualityField, showQuality } from '../../quality/contract.ts'
import { fieldInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { Part, Score } from './Score.tsx'
import { say } from './say.ts'

type Report = OutputOf<typeof showQuality>

/** Every field with its score and the parts of it; one leads to what is behind it. */
export function Fields({ fields, settings, toMend }: Report) {
  const told = fields.filter(({ there }) => there > 0)
  const absent = fields.filter(({ there }) => there === 0).map(({ field }) => fieldInWords(field))
  const open = new Map<string, number>()
  for (const { field, n } of toMend) open.set(field, (open.get(field) ?? 0) + n)
  return (
    <Card title={say('fields')} flush>
      <Table label={say('fields')} rows={told} rowKey={({ field }) => field} columns={columnsWith(open)} />
      <p className={`${styles.note} ${styles.inset}`}>
        {say('fieldsWords', settings.weights)}{' '}
        {absent.length > 0 && say('notCollected', { fields: absent.join(', ') })}
      </p>
    </Card>
  )
}

const parts: Column<Pick<QualityField, 'n' | 'there' | 'valid' | 'unique' | 'fresh' | 'score'>>[] = [
  {
    key: 'score',
    head: say('score'),
    cell: ({ score }) => <Score score={score} />,
    sortBy: ({ score }) => score,
  },
  {
    key: 'there',
    head: say('there'),
    isNumber: true,
    cell: ({ there, n }) => <Part hits={there} n={n} />,
    sortBy: ({ there, n }) => there / n,
  },
  {
    key: 'valid',
    head: say('valid'),
    isNumber: true,
    cell: ({ valid, there }) => <Part hits={valid} n={there} isOfValues />,
    sortBy: ({ valid, there }) => valid / there,
  },
  {
    key: 'unique',
    head: say('unique'),
    isNumber: true,
    cell: ({ unique, there }) => <Part hits={unique} n={there} isOfValues />,
  },
  {
    key: 'fresh',
    head: say('fresh'),
    isNumber: true,
    cell: ({ fresh, there }) => <Part hits={fresh} n={there} isOfValues />,
    sortBy: ({ fresh, there }) => fresh / there,
  },
]

function columnsWith(open: ReadonlyMap<string, number>): Column<QualityField>[] {
  return [
    {
      key: 'field',
      head: say('field'),
      sortBy: ({ field }) => fieldInWords(field),
      cell: ({ field }) => (
        <Link
          to="/customers/quality"
          search={(now) => ({ ...now, field, problem: undefined })}
          resetScroll={false}
        >
          {fieldInWords(field)}
        </Link>
      ),
    },
    ...(parts as Column<QualityField>[]),
    {
      key: 'toMend',
      head: say('toMend'),
      isNumber: true,
      sortBy: ({ field }) => open.get(field) ?? 0,
      cell: ({ field }) => count(open.get(field) ?? 0),
    },
  ]
}

/** The same parts, source by source. */
export function BySource({ bySource }: Pick<QualityField, 'bySource'>) {
  const columns: Column<QualityField['bySource'][number]>[] = [
    { key: 'source', head: say('source'), cell: ({ source }) => source, sortBy: ({ source }) => source },
    { key: 'n', head: say('customers'), isNumber: true, cell: ({ n }) => count(n), sortBy: ({ n }) => n },
    ...(parts as Column<QualityField['bySource'][number]>[]),
  ]
  return <Table label={say('bySource')} rows={bySource} rowKey={({ source }) => source} columns={columns} />
}
