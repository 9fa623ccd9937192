import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { listCohortPeople, showRetention } from '../../cohorts/contract.ts'
import type {
  listDropOffPeople,
  listFunnelPeople,
  listStagePeople,
  listSteps,
  showDropOffs,
  showFunnel,
  showStages,
} from '../../stages/contract.ts'
import type { ChosenStep, StagesAddress } from './address.ts'
import type { RetentionAddress } from './retention-address.ts'

export function stagesQuery(address: Address, { days }: StagesAddress) {
  const question = { ...questionOf(address), days }
  return queryOptions({
    queryKey: ['stages', question],
    queryFn: () => ask<typeof showStages>('GET', '/api/journeys/stages', question),
    placeholderData: keepPreviousData,
  })
}

export function dropOffsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['drop-offs', question],
    queryFn: () => ask<typeof showDropOffs>('GET', '/api/journeys/drop-offs', question),
    placeholderData: keepPreviousData,
  })
}

export function stepsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['funnel-steps', question],
    queryFn: () => ask<typeof listSteps>('GET', '/api/journeys/funnel/steps', question),
    placeholderData: keepPreviousData,
  })
}

export function funnelQuery(address: Address, { per, hours }: StagesAddress, steps: readonly ChosenStep[]) {
  const question = { ...questionOf(address), per, hours, steps: JSON.stringify(steps) }
  return queryOptions({
    queryKey: ['own-funnel', question],
    queryFn: () => ask<typeof showFunnel>('GET', '/api/journeys/funnel', question),
    placeholderData: keepPreviousData,
  })
}

/** The list that `people` names: `stage ID`, `place NAME` or `step NUMBER`. */
export function stagePeopleQuery(address: Address, own: StagesAddress) {
  const question = questionOf(address)
  const { days, per, hours, steps, people = '' } = own
  const [kind, ...rest] = people.split(' ')
  const value = rest.join(' ')
  const asked = {
    stage: () =>
      ask<typeof listStagePeople>('GET', '/api/journeys/stages/people', { ...question, days, stage: value }),
    place: () =>
      ask<typeof listDropOffPeople>('GET', '/api/journeys/drop-offs/people', { ...question, place: value }),
    step: () =>
      ask<typeof listFunnelPeople>('GET', '/api/journeys/funnel/people', {
        ...question,
        per,
        hours,
        steps: JSON.stringify(steps ?? []),
        step: Number(value),
      }),
  }
  return queryOptions({
    queryKey: ['stage-people', question, own],
    queryFn: asked[kind as keyof typeof asked] ?? asked.place,
  })
}

function retentionQuestion({ segment, filter }: Address, { people: _, ...own }: RetentionAddress) {
  return { segment, filter: filter && JSON.stringify(filter), ...own }
}

export function retentionQuery(address: Address, own: RetentionAddress) {
  const question = retentionQuestion(address, own)
  return queryOptions({
    queryKey: ['retention', question],
    queryFn: () => ask<typeof showRetention>('GET', '/api/journeys/retention', question),
    placeholderData: keepPreviousData,
  })
}

export function cohortPeopleQuery(address: Address, own: RetentionAddress) {
  const [cohort = '', after = '0', which] = (own.people ?? '').split(' ')
  const question = {
    ...retentionQuestion(address, own),
    cohort,
    after: Number(after),
    there: which === 'gone' ? 'false' : 'true',
  }
  return queryOptions({
    queryKey: ['cohort-people', question],
    queryFn: () => ask<typeof listCohortPeople>('GET', '/api/journeys/retention/people', question),
  })
}
