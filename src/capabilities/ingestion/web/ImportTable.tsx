import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { moment } from '../../../web/kit/instants.ts'
import { count, percent } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../web/kit/Tag.tsx'
import type { Import } from '../imports/contract.ts'
import { isBusy } from './questions.ts'
import { say } from './say.ts'
import { TakeBack } from './TakeBack.tsx'

/** Every import with what it brought; drafts that were discarded are not worth a line. */
export function ImportTable({ imports }: { imports: Import[] }) {
  const mayWrite = useMay('sources:write')
  return (
    <Table
      label={say('imports')}
      rows={shownImports(imports)}
      rowKey={({ id }) => id}
      columns={mayWrite ? [...columns, acting] : columns}
    />
  )
}

export function shownImports(imports: Import[]): Import[] {
  return imports.filter(({ status, result }) => status !== 'undone' || result !== null)
}

const tones: Partial<Record<Import['status'], Tone>> = {
  done: 'good',
  failed: 'bad',
  tried: 'warn',
  draft: 'warn',
}

const counted = (key: 'rows' | 'accepted' | 'duplicates' | 'rejected', head: string): Column<Import> => ({
  key,
  head,
  isNumber: true,
  sortBy: ({ result }) => result?.[key] ?? null,
  cell: ({ result }) => (result ? count(result[key]) : '–'),
})

const columns: Column<Import>[] = [
  {
    key: 'name',
    head: say('name'),
    sortBy: ({ mapping }) => mapping.source,
    cell: ({ mapping, files }) => (
      <span title={files.map(({ name }) => name).join('\n')}>
        <b>{mapping.source}</b>
      </span>
    ),
  },
  {
    key: 'status',
    head: say('status'),
    sortBy: ({ status }) => status,
    cell: (one) => (
      <Tag tone={tones[one.status]}>
        {say(one.status)}
        {isBusy(one) && one.status !== 'undoing' && ` · ${percent(Math.floor(one.progress * 100) / 100)}`}
      </Tag>
    ),
  },
  counted('rows', say('rows')),
  counted('accepted', say('added')),
  counted('duplicates', say('alreadyHere')),
  {
    ...counted('rejected', say('setAside')),
    cell: ({ id, result }) =>
      result?.rejected ? (
        <a href={`/api/imports/${id}/rejected`} download>
          {count(result.rejected)}
        </a>
      ) : result ? (
        0
      ) : (
        '–'
      ),
  },
  { key: 'by', head: say('by'), sortBy: ({ createdBy }) => createdBy, cell: ({ createdBy }) => createdBy },
  {
    key: 'when',
    head: say('when'),
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <span style={{ whiteSpace: 'nowrap' }}>{moment(createdAt)}</span>,
  },
]

const acting: Column<Import> = {
  key: 'act',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: (one) => (
    <>
      <ButtonLink to="/sources/import/$id" params={{ id: one.id }} variant="subtle">
        {say(one.status === 'draft' || one.status === 'tried' ? 'goOn' : 'look')}
      </ButtonLink>
      <TakeBack {...one} />
    </>
  ),
}
