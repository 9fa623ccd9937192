import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { type ChangeOptions, useChangeOf } from '../../../../web/client/change.ts'
import type { listSurveys } from '../../../surveys/definitions/contract.ts'
import type * as contract from '../../opening/contract.ts'
import type { CaseSettings, changeCaseSettings, changeHandler } from '../../settings/contract.ts'
import { casesKey } from '../queries.ts'
import { say } from './say.ts'

export const rulesQuery = queryOptions({
  queryKey: [...casesKey, 'rules'],
  queryFn: () => ask<typeof contract.listRules>('GET', '/api/cases/rules', {}),
})

/** Surveys that are asked, by which customers can be asked whether a case is solved. */
export const surveysQuery = queryOptions({
  queryKey: ['surveys', 'to-ask-again'],
  queryFn: async () => {
    const { surveys } = await ask<typeof listSurveys>('GET', '/api/surveys', {})
    return surveys.filter(({ state, purpose }) => state !== 'draft' && purpose !== 'pulse')
  },
})

type Sent = SentOf<typeof contract.addRule>
export type RuleDraft = Sent & { id?: string }

/** Keeps a rule: a new one, or one that is changed. */
export const useKeepingRule = (options: ChangeOptions<contract.RuleShown> = {}) =>
  useChangeOf(
    casesKey,
    ({ id, ...rule }: RuleDraft) =>
      id
        ? ask<typeof contract.changeRule>('PUT', '/api/cases/rules/:id', { id, ...rule })
        : ask<typeof contract.addRule>('POST', '/api/cases/rules', rule),
    options,
  )

export const useRemovingRule = () =>
  useChangeOf(
    casesKey,
    (id: string) => ask<typeof contract.removeRule>('DELETE', '/api/cases/rules/:id', { id }),
    { done: () => say('ruleRemoved') },
  )

export const usePreview = () =>
  useChangeOf([...casesKey, 'preview'], ({ id: _, ...rule }: RuleDraft) =>
    ask<typeof contract.previewRule>('POST', '/api/cases/rules/preview', rule),
  )

export const useKeepingSettings = () =>
  useChangeOf(
    casesKey,
    (settings: CaseSettings) => ask<typeof changeCaseSettings>('PUT', '/api/cases/settings', settings),
    { done: () => say('saved'), tellsFailure: false },
  )

export const useKeepingHandler = () =>
  useChangeOf(
    casesKey,
    (handler: SentOf<typeof changeHandler>) =>
      ask<typeof changeHandler>('PUT', '/api/cases/handlers/:id', handler),
    { done: () => say('handlerSaved'), tellsFailure: false },
  )
