import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import type { Question } from '../model/survey.ts'
import { themes } from './ready-question.ts'

const ReadySurvey = z.object({
  /** What `POST /api/surveys` takes as `template`. */
  key: z.string(),
  name: z.string(),
  /** When to ask it, in a sentence. */
  about: z.string(),
  purpose: z.enum(['relationship', 'transaction', 'pulse']),
  isAnonymous: z.boolean(),
  languages: z.array(z.string()),
  /** What it asks, in English. */
  questions: z.array(z.string()),
  /** Estimated. */
  minutes: z.number(),
})
export type ReadySurvey = z.infer<typeof ReadySurvey>

const ReadyQuestion = z.object({
  key: z.string(),
  theme: z.enum(themes),
  /** In English. */
  title: z.string(),
  kind: z.string(),
  /** As an element of SurveyJS; its name may have to be changed where the survey has one of that name. */
  element: z.record(z.string(), z.unknown()),
  /** The same, read: what pages work with. */
  question: z.custom<Question>(),
  languages: z.array(z.string()),
})
export type ReadyQuestion = z.infer<typeof ReadyQuestion>

export const listTemplates = endpoint({
  get: '/api/survey-templates',
  needs: 'surveys:read',
  summary: 'Ready surveys to begin with, and ready questions to put into any survey',
  input: z.object({}),
  output: z.object({ surveys: z.array(ReadySurvey), questions: z.array(ReadyQuestion) }),
})
