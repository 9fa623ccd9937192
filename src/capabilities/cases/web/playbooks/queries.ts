import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type * as contract from '../../playbooks/contract.ts'
import type { showOutcomes } from '../../playbooks/outcomes/contract.ts'
import { casesKey } from '../queries.ts'
import { say } from './say.ts'

export const casePlaybooksQuery = (id: string) =>
  queryOptions({
    queryKey: [...casesKey, 'playbooks', id],
    queryFn: () => ask<typeof contract.showCasePlaybooks>('GET', '/api/cases/:id/playbooks', { id }),
  })

export const draftsQuery = (id: string, playbook: string | undefined) =>
  queryOptions({
    queryKey: [...casesKey, 'drafts', id, playbook],
    queryFn: () => ask<typeof contract.draftMessages>('GET', '/api/cases/:id/drafts', { id, playbook }),
  })

export const useStart = () =>
  useChangeOf(casesKey, (start: SentOf<typeof contract.startPlaybook>) =>
    ask<typeof contract.startPlaybook>('POST', '/api/cases/:id/playbooks', start),
  )

export const useStop = () =>
  useChangeOf(casesKey, (run: SentOf<typeof contract.stopPlaybook>) =>
    ask<typeof contract.stopPlaybook>('DELETE', '/api/cases/:id/playbooks/:run', run),
  )

type Step = SentOf<typeof contract.takeStep>

export const useStep = () =>
  useChangeOf(casesKey, (step: Step) =>
    ask<typeof contract.takeStep>('PUT', '/api/cases/:id/playbooks/:run/steps/:step', step),
  )

export const useStepBack = () =>
  useChangeOf(casesKey, (step: Step) =>
    ask<typeof contract.takeStepBack>('DELETE', '/api/cases/:id/playbooks/:run/steps/:step', step),
  )

/** The same words are asked about once. */
export const courtesyQuery = (text: string, language: string) =>
  queryOptions({
    queryKey: ['courtesy', language, text],
    queryFn: () => ask<typeof contract.checkCourtesy>('POST', '/api/courtesy-checks', { text, language }),
    enabled: text.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })

const playbooksKey = ['playbooks'] as const

export const playbooksQuery = queryOptions({
  queryKey: [...playbooksKey, 'all'],
  queryFn: () => ask<typeof contract.listPlaybooks>('GET', '/api/playbooks', {}),
})

export const playbookQuery = (id: string) =>
  queryOptions({
    queryKey: [...playbooksKey, 'one', id],
    queryFn: () => ask<typeof contract.showPlaybook>('GET', '/api/playbooks/:id', { id }),
  })

export const outcomesQuery = queryOptions({
  queryKey: [...playbooksKey, 'outcomes'],
  queryFn: () => ask<typeof showOutcomes>('GET', '/api/playbooks/outcomes', {}),
})

export const useMake = () =>
  useChangeOf(
    playbooksKey,
    (playbook: SentOf<typeof contract.makePlaybook>) =>
      ask<typeof contract.makePlaybook>('POST', '/api/playbooks', playbook),
    { done: () => say('made') },
  )

export const useSave = () =>
  useChangeOf(
    playbooksKey,
    (playbook: SentOf<typeof contract.changePlaybook>) =>
      ask<typeof contract.changePlaybook>('PUT', '/api/playbooks/:id', playbook),
    { done: () => say('saved') },
  )

export const useRemove = (done: 'removed' | 'asItCameDone') =>
  useChangeOf(
    playbooksKey,
    (one: { id: string; revision: number }) =>
      ask<typeof contract.removePlaybook>('DELETE', '/api/playbooks/:id', one),
    { done: () => say(done) },
  )
