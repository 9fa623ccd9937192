import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  createSegment,
  deleteSegment,
  listFilterValues,
  listSegments,
} from '../../capabilities/customers/segments/contract.ts'
import { FilterBar } from '../kit/FilterBar.tsx'
import { PeriodPicker } from '../kit/PeriodPicker.tsx'
import { toastDone, toastFailed } from '../kit/toast.ts'
import { words } from '../kit/words.ts'
import { periodOf, useAddress } from './address.ts'
import { ask } from './api.ts'
import { labelOf } from './field-names.ts'
import { useMay } from './session.ts'

const t = words('question', {
  saved: '“{{name}}” is saved. It works on every page.',
  deleted: 'The segment is deleted.',
})

export const segmentsQuery = {
  queryKey: ['segments'],
  queryFn: () => ask<typeof listSegments>('GET', '/api/segments', {}),
}

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
  const fields = (values.data?.fields ?? []).map((field) => ({ ...field, label: labelOf(field.field) }))
  return (
    <>
      {!withoutPeriod && <PeriodPicker choice={periodOf(address)} onChoice={change} />}
      <FilterBar
        fields={fields}
        filter={address.filter ?? []}
        onFilter={(filter) => change({ filter: filter.length > 0 ? filter : undefined })}
        segments={segments.data?.segments ?? []}
        segment={address.segment}
        onSegment={(segment) => change({ segment })}
        onDeleteSegment={maySave ? remove : undefined}
        onSave={maySave ? save : undefined}
      />
    </>
  )
}

/** Saves the filter of this page and puts the segment in its place. */
function useSaveSegment() {
  const { address, change } = useAddress()
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (name: string) =>
      ask<typeof createSegment>('POST', '/api/segments', { name, filter: address.filter ?? [] }),
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
