import { ask } from '../../../../web/client/api.ts'
import type { assignCase, CaseLine, resumeCase } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import { say } from './say.ts'

type Read = Pick<CaseLine, 'id' | 'revision'>

/* What is done at once, without a question. */

export const useTaking = () =>
  useCaseChange(
    ({ id, revision }: Read) =>
      ask<typeof assignCase>('PUT', '/api/cases/:id/owner', { id, revision, owner: 'me' }),
    { done: say('took') },
  )

export const useGoingOn = () =>
  useCaseChange(
    ({ id, revision }: Read) => ask<typeof resumeCase>('DELETE', '/api/cases/:id/pause', { id, revision }),
    { done: say('wentOn') },
  )
