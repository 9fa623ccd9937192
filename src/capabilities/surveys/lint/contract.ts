import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import type { Edit } from './finding.ts'

const Finding = z.object({
  question: z.string().nullable(),
  practice: z.number().int().min(1).max(15),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  fix: z.string(),
  language: z.string().optional(),
  edit: z.custom<Edit>().optional(),
})

export const lintSurvey = endpoint({
  post: '/api/surveys/lint',
  needs: 'surveys:read',
  summary: 'Hold a survey against fifteen practices of good asking; nothing is kept',
  input: z.object({
    /** The JSON of SurveyJS, also unfinished. */
    definition: z.record(z.string(), z.unknown()),
    /** The stage of the journey it is asked in, by name. */
    stage: z.string().max(100).default(''),
    /** When it was last changed. */
    changedAt: z.iso.datetime().optional(),
  }),
  output: z.object({ findings: z.array(Finding), minutes: z.number(), questions: z.number() }),
})
