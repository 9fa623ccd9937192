import { z } from 'zod'
import { endpoint } from '../../../../platform/http/endpoint.ts'
import { Day } from '../../../../platform/period.ts'
import { ResultsAsked } from '../contract.ts'

export const Share = z.object({
  id: z.uuid(),
  name: z.string(),
  /** A path alone where the server does not know its public address. */
  url: z.string(),
  withWords: z.boolean(),
  until: Day.nullable(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
export type Share = z.infer<typeof Share>

export const listShares = endpoint({
  get: '/api/surveys/:id/shares',
  needs: 'surveys:write',
  summary: 'Links that show the results of a survey to people without an account, the latest first',
  input: z.object({ id: z.uuid() }),
  output: z.object({ shares: z.array(Share) }),
})

export const makeShare = endpoint({
  post: '/api/surveys/:id/shares',
  needs: 'surveys:write',
  summary: 'Make a link that shows the results of a survey as they are asked for here',
  input: z.object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(100),
    asked: ResultsAsked.omit({ id: true }),
    /** With what people said, masked. */
    withWords: z.boolean().default(false),
    /** The last day it works. */
    until: Day.optional(),
  }),
  output: Share,
  status: 201,
})

export const endShare = endpoint({
  delete: '/api/surveys/:id/shares/:share',
  needs: 'surveys:write',
  summary: 'End a link: from now on it shows nothing',
  input: z.object({ id: z.uuid(), share: z.uuid() }),
  output: z.null(),
  status: 204,
})
