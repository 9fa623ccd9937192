import { useQuery } from '@tanstack/react-query'
import { filterValuesQuery, segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import type { Choices } from './forms/form.ts'
import { segmentValuesQuery } from './questions.ts'

/** What can be chosen from while a segment is built; nothing where it has not come yet, so that nobody waits for it. */
export function useChoices(self?: string): Choices {
  const { data: filterValues } = useQuery(filterValuesQuery)
  const { data: values } = useQuery(segmentValuesQuery)
  const { data: segments } = useQuery(segmentsQuery)
  return {
    valuesOf: (field) =>
      field === 'name'
        ? (values?.names ?? [])
        : (filterValues?.fields.find((one) => one.field === field)?.values ?? []),
    traits: values?.traits.map(({ value }) => value) ?? [],
    scales: values?.scales ?? [],
    currencies: values?.currencies ?? [],
    units: values?.units ?? [],
    sources: values?.sources ?? [],
    measures: values?.measures ?? [],
    segments: segments?.segments.filter(({ id }) => id !== self) ?? [],
  }
}
