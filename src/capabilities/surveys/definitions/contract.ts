import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import type { Survey } from '../model/survey.ts'
import { SurveySettings } from './settings.ts'

const OneSurvey = z.object({ id: z.uuid() })
const Purpose = z.enum(['relationship', 'transaction', 'pulse'])
const State = z.enum(['draft', 'open', 'closed'])
const Name = z.string().trim().min(1).max(120)
const Place = z.string().trim().max(120)
/** The JSON of SurveyJS; what is wrong with it is told by place. */
const Definition = z.record(z.string(), z.unknown())
/** Who answers for it: a colleague, or somebody by name only. */
const Owner = z.object({ id: z.uuid().nullable(), name: z.string() })

export const SurveyShown = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The word in its public address: /s/KEY. */
  key: z.string(),
  purpose: Purpose,
  state: State,
  /** The JSON of SurveyJS as it is being worked on. */
  definition: Definition,
  survey: z.custom<Survey>().describe('The same, read: its pages and questions, as pages work with them.'),
  /** Counts up with every saved change of the draft. */
  revision: z.number(),
  /** The version that is asked; null until one was published. */
  version: z.number().nullable(),
  /** Whether the draft differs from the version that is asked. */
  hasChanges: z.boolean(),
  isAnonymous: z.boolean(),
  unit: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  closesAt: z.iso.datetime().nullable(),
  settings: SurveySettings,
  owner: Owner.nullable(),
  /** Whether whoever asks may change it: a survey of the whole company is changed by those who see all of it. */
  mayChange: z.boolean(),
  changedAt: z.iso.datetime(),
})
export type SurveyShown = z.infer<typeof SurveyShown>

const Reliability = z.enum(['ok', 'few', 'hidden'])

export const SurveyLine = SurveyShown.pick({
  id: true,
  name: true,
  key: true,
  purpose: true,
  state: true,
  version: true,
  isAnonymous: true,
  touchpoint: true,
  stage: true,
  closesAt: true,
  owner: true,
  changedAt: true,
}).extend({
  questions: z.number(),
  /** Passages that were finished, and those left unfinished. */
  complete: z.number(),
  partial: z.number(),
  /** Of those invited, how many answered: a fraction with its interval; null values where nobody was invited. */
  responseRate: z.object({
    invited: z.number(),
    answered: z.number(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  /** Of its first question that measures something, over all versions that asked it word for word alike. */
  score: z
    .object({
      question: z.string(),
      scale: z.string(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      n: z.number(),
      unit: z.enum(['points', 'percent', 'mean']),
      /** Ends of the axis the score lies on. */
      lowest: z.number(),
      highest: z.number(),
      reliability: Reliability,
    })
    .nullable(),
  /** When somebody was last invited to it, or began it; a day where it is anonymous. */
  lastAskedAt: z.iso.datetime().nullable(),
})
export type SurveyLine = z.infer<typeof SurveyLine>

export const listSurveys = endpoint({
  get: '/api/surveys',
  needs: 'surveys:read',
  summary: 'All surveys with their state, responses, score and response rate',
  input: z.object({}),
  output: z.object({ surveys: z.array(SurveyLine) }),
})

export const showSurvey = endpoint({
  get: '/api/surveys/:id',
  needs: 'surveys:read',
  summary: 'One survey: its draft, its state and how it is asked',
  input: OneSurvey,
  output: SurveyShown,
})

const NewSurvey = z.object({
  /** Left out, it is called as the template or the survey itself. */
  name: Name.optional(),
  /** A ready survey by its key; see `GET /api/survey-templates`. */
  template: z.string().max(60).optional(),
  /** The JSON of SurveyJS instead of a template; without either, a blank survey. */
  definition: Definition.optional(),
  purpose: Purpose.optional(),
  isAnonymous: z.boolean().optional(),
  touchpoint: Place.default(''),
  stage: Place.default(''),
  unit: z.string().max(120).optional(),
})
export type NewSurvey = z.infer<typeof NewSurvey>

export const createSurvey = endpoint({
  post: '/api/surveys',
  needs: 'surveys:write',
  summary: 'Begin a survey from a template, from the JSON of SurveyJS, or blank',
  input: NewSurvey,
  output: SurveyShown,
  status: 201,
})

const Described = z.object({
  id: z.uuid(),
  name: Name.optional(),
  /** May be changed until it is published for the first time: afterwards its address stands on paper. */
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{2,39}$/, 'Use 3 to 40 small letters, digits and -.')
    .optional(),
  purpose: Purpose.optional(),
  /** May be changed until it is published for the first time: what was promised is kept. */
  isAnonymous: z.boolean().optional(),
  touchpoint: Place.optional(),
  stage: Place.optional(),
  unit: z.string().max(120).optional(),
  closesAt: z.iso.datetime({ offset: true }).nullable().optional(),
  settings: SurveySettings.optional(),
  owner: z
    .union([z.object({ id: z.uuid() }), z.object({ name: z.string().trim().min(1).max(80) })])
    .nullable()
    .optional(),
})
export type Described = z.infer<typeof Described>

export const changeSurvey = endpoint({
  patch: '/api/surveys/:id',
  needs: 'surveys:write',
  summary: 'Change how a survey is called, where it belongs and how it is asked; what is left out stays',
  input: Described,
  output: SurveyShown,
})

export const saveDraft = endpoint({
  put: '/api/surveys/:id/draft',
  needs: 'surveys:write',
  summary: 'Save what is being worked on; refused where somebody else saved meanwhile',
  input: OneSurvey.extend({
    definition: Definition,
    /** The revision it was made from. */
    revision: z.number().int(),
  }),
  output: SurveyShown,
})

export const publishSurvey = endpoint({
  post: '/api/surveys/:id/publication',
  needs: 'surveys:write',
  summary: 'Ask the draft from now on, as a version that never changes again',
  input: OneSurvey.extend({
    /** The revision that was looked at. */
    revision: z.number().int(),
  }),
  output: SurveyShown,
})

export const closeSurvey = endpoint({
  post: '/api/surveys/:id/closure',
  needs: 'surveys:write',
  summary: 'Take no more answers',
  input: OneSurvey,
  output: SurveyShown,
})

export const reopenSurvey = endpoint({
  delete: '/api/surveys/:id/closure',
  needs: 'surveys:write',
  summary: 'Take answers again, by the version that was asked last',
  input: OneSurvey,
  output: SurveyShown,
})

export const copySurvey = endpoint({
  post: '/api/surveys/:id/copies',
  needs: 'surveys:write',
  summary: 'Begin a new survey from the draft of this one',
  input: OneSurvey.extend({ name: Name.optional() }),
  output: SurveyShown,
  status: 201,
})

export const deleteSurvey = endpoint({
  delete: '/api/surveys/:id',
  needs: 'surveys:write',
  summary: 'Delete a survey that nobody has answered',
  input: OneSurvey,
  output: z.null(),
  status: 204,
})

export const exportSurvey = endpoint({
  get: '/api/surveys/:id/definition',
  needs: 'surveys:read',
  summary: 'The draft as the JSON of SurveyJS',
  input: OneSurvey,
  output: Definition,
})

const VersionLine = z.object({
  version: z.number(),
  languages: z.array(z.string()),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
})

export const listVersions = endpoint({
  get: '/api/surveys/:id/versions',
  needs: 'surveys:read',
  summary: 'What was asked, from the latest version to the first',
  input: OneSurvey,
  output: z.object({ versions: z.array(VersionLine) }),
})

export const showVersion = endpoint({
  get: '/api/surveys/:id/versions/:number',
  needs: 'surveys:read',
  summary: 'One version, word for word, as the JSON of SurveyJS',
  input: OneSurvey.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
  output: VersionLine.extend({ definition: Definition }),
})
