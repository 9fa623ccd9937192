import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import type { lintSurvey } from '../../lint/contract.ts'
import type { Editing } from './use-editing.ts'

export type FindingShown = OutputOf<typeof lintSurvey>['findings'][number]

const quietMs = 400

/** What could be better about the survey as it is being worked on, asked anew once typing rests. */
export function useFindings({ shown, autosave }: Editing) {
  const [definition] = useDebouncedValue(autosave.definition, quietMs)
  const { stage } = shown
  return useQuery({
    queryKey: ['survey-lint', definition, stage],
    queryFn: () => ask<typeof lintSurvey>('POST', '/api/surveys/lint', { definition, stage }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  })
}
