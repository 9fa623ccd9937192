import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  createSegment,
  deleteSegment,
  listFilterValues,
  listSegments,
} from '../../capabilities/customers/segments/contract.ts'
import type { SentOf } from '../../platform/http/endpoint.ts'
import { FilterBar } from '../kit/FilterBar.tsx'
import { moment } from '../kit/instants.ts'
import { PeriodPicker } from '../kit/PeriodPicker.tsx'
import { toastDone, toastFailed } from '../kit/toast.ts'
import { words } from '../kit/words.ts'
import { periodOf, useAddress } from './address.ts'
import { ask } from './api.ts'
import { labelOf } from './field-names.ts'
import { ButtonLink } from './links.tsx'
import { useMay } from './session.ts'

const t = words('question', {
  saved: '“{{name}}” is saved. It works on every page.',
  deleted: 'The segment is deleted.',
  asOf: 'As of {{moment}}.',
  allSegments: 'All segments',
  newSegment: 'New segment',
})

/** Asked again while one of them is being worked out, which takes a moment after a change. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: () => ask<typeof listSegments>('GET', '/api/segments', {}),
  refetchInterval: ({ state }) =>
    state.data?.segments.some(({ evaluatedAt }) => !evaluatedAt) ? 2_000 : false,
})

export const filterValuesQuery = {
  queryKey: ['filter-values'],
  queryFn: () => ask<typeof listFilterValues>('GET', '/api/filter-values', {}),
}

/** Time, segment and filter of a page, kept in its address. Pages that show no time leave the picker out. */
export function QuestionBar({ withoutPeriod = false }: { withoutPeriod?: boolean }) {
  const { address, change } = useAddress()
  const segments = useQuery(segmentsQuery)
  const values = useQuery(filterValuesQuery)
  const save = useSaveSegment()
  const remove = useDeleteSegment()
  const maySave = useMay('segments:write')
  const saved = segments.data?.segments ?? []
  const bySegment = {
    field: 'segment',
    values: saved.map(({ id, name, size }) => ({ value: id, label: name, n: size ?? 0 })),
  }
  const fields = [...(values.data?.fields ?? []), ...(saved.length > 0 ? [bySegment] : [])].map((field) => ({
    ...field,
    label: labelOf(field.field),
  }))
  return (
    <>
      {!withoutPeriod && <PeriodPicker choice={periodOf(address)} onChoice={change} />}
      <FilterBar
        fields={fields}
        filter={address.filter ?? []}
        onFilter={(filter) => change({ filter: filter.length > 0 ? filter : undefined })}
        segments={saved.map(({ evaluatedAt, ...segment }) => ({
          ...segment,
          asOf: evaluatedAt ? t('asOf', { moment: moment(evaluatedAt) }) : undefined,
        }))}
        segment={address.segment}
        onSegment={(segment) => change({ segment })}
        segmentLinks={<SegmentLinks mayMake={maySave} />}
        onDeleteSegment={maySave ? remove : undefined}
        onSave={maySave ? save : undefined}
      />
    </>
  )
}

function SegmentLinks({ mayMake }: { mayMake: boolean }) {
  return (
    <>
      <ButtonLink variant="subtle" fullWidth to="/customers/segments">
        {t('allSegments')}
      </ButtonLink>
      {mayMake && (
        <ButtonLink variant="subtle" fullWidth to="/customers/segments/new">
          {t('newSegment')}
        </ButtonLink>
      )}
    </>
  )
}

/** Saves whom this page is about, by its filter and its segment, and puts the new segment in their place. */
function useSaveSegment() {
  const { address, change } = useAddress()
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (name: string) =>
      ask<typeof createSegment>('POST', '/api/segments', {
        name,
        filter: address.filter as SentOf<typeof createSegment>['filter'],
        within: address.segment,
      }),
    onError: toastFailed,
    onSuccess: async ({ id, name }) => {
      await queries.invalidateQueries({ queryKey: segmentsQuery.queryKey })
      toastDone(t('saved', { name }))
      await change({ segment: id, filter: undefined })
    },
  })
  return (name: string) => saving.mutate(name)
}

/** Deletes the segment of this page, which then shows everybody again. */
function useDeleteSegment() {
  const { address, change } = useAddress()
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: (id: string) => ask<typeof deleteSegment>('DELETE', '/api/segments/:id', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      await change({ segment: undefined })
      await queries.invalidateQueries({ queryKey: segmentsQuery.queryKey })
      toastDone(t('deleted'))
    },
  })
  return () => address.segment && deleting.mutate(address.segment)
}
