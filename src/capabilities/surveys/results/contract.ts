import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Period } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Summary } from '../../scores/index.ts'
import { questionKinds } from '../model/survey.ts'
import { Estimated, Reliability } from './estimated.ts'

/** Traits of customers that answers are weighed by: `trait:plan,trait:region`. */
export const WeighedBy = z
  .string()
  .max(500)
  .optional()
  .transform((text) => [...new Set((text ?? '').split(',').filter((trait) => trait !== ''))])
  .pipe(z.array(z.string().regex(/^trait:.{1,100}$/, 'traits such as trait:plan')).max(4))

/** Which results of a survey: of one version, in a period, among some customers, plain or weighed. */
export const ResultsAsked = Asked.extend({
  id: z.uuid(),
  /** The version whose questions are shown; the latest that was answered unless told. */
  version: z.coerce.number().int().min(1).optional(),
  weigh: WeighedBy,
})
export type ResultsAsked = z.infer<typeof ResultsAsked>

const OneQuestion = ResultsAsked.extend({ question: z.string().max(200) })
const Numbers = { n: z.number(), reliability: Reliability }

export const ChoiceShown = z.object({ value: z.string(), label: z.string(), share: Estimated })
export type ChoiceShown = z.infer<typeof ChoiceShown>

/** A mean on the scale it was asked on. */
export const MeanShown = z.object({
  ...Numbers,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type MeanShown = z.infer<typeof MeanShown>

export const MatrixRow = z.object({
  item: z.string(),
  label: z.string(),
  n: z.number(),
  /** How many said it does not apply to them; they are in no share. */
  notApplicable: z.number(),
  mean: MeanShown.nullable(),
  choices: z.array(ChoiceShown),
})
export type MatrixRow = z.infer<typeof MatrixRow>

export const RankShown = z.object({ item: z.string(), label: z.string(), place: MeanShown, first: Estimated })
export type RankShown = z.infer<typeof RankShown>

export const QuestionAnswers = z.object({
  ...Numbers,
  /** How many unweighted answers they are worth; n where nothing is weighed. */
  effective: z.number(),
  score: Summary.nullable(),
  mean: MeanShown.nullable(),
  choices: z.array(ChoiceShown).nullable(),
  rows: z.array(MatrixRow).nullable(),
  ranks: z.array(RankShown).nullable(),
})
export type QuestionAnswers = z.infer<typeof QuestionAnswers>

const QuestionShown = z.object({
  name: z.string(),
  kind: z.enum(questionKinds),
  /** The metric it measures; empty for none. */
  scale: z.string(),
  title: z.string(),
  hasWords: z.boolean(),
  /** Versions that asked it word for word like this: they are counted together. */
  together: z.array(z.number()),
  /** Versions that asked it in other words: they are not in these numbers. */
  apart: z.array(z.number()),
})
export type QuestionShown = z.infer<typeof QuestionShown>

/** Where people leave: how many saw a question, answered it, and saw nothing after it. */
export const Step = z.object({
  question: z.string(),
  title: z.string(),
  seen: z.number(),
  answered: Estimated,
  left: Estimated,
})
export type Step = z.infer<typeof Step>

const Passages = z.object({
  begun: z.number(),
  complete: z.number(),
  /** Complete of begun. */
  completion: Estimated,
  /** Of whom was asked; null where nobody was invited, and nobody knows how many saw the survey. */
  response: z
    .object({
      /** Sent, less what came back as not delivered. */
      delivered: z.number(),
      bounced: z.number(),
      rate: Estimated,
    })
    .nullable(),
  /** Half took less. */
  medianSeconds: z.number().nullable(),
  steps: z.array(Step),
})

export const Weighing = z.object({
  by: z.array(z.string()),
  n: z.number(),
  /** (Σw)² / Σw²: how many unweighted answers these are worth. */
  effective: z.number(),
  /** Kish: by how much weighing widens the variance. */
  designEffect: z.number(),
  /** The largest distance left to a true share, as a fraction. */
  worstGap: z.number(),
  met: z.boolean(),
  /** Of whom the true shares are. */
  reference: z.enum(['invited', 'customers']),
})
export type Weighing = z.infer<typeof Weighing>

const Frame = z.object({
  period: Period,
  /** Null until somebody answered. */
  version: z.number().nullable(),
  versions: z.array(z.object({ version: z.number(), n: z.number() })),
  isAnonymous: z.boolean(),
  weighing: Weighing.nullable(),
})

export const Results = z.object({
  ...Frame.shape,
  passages: Passages,
  questions: z.array(QuestionShown.extend({ answers: QuestionAnswers })),
})
export type Results = z.infer<typeof Results>

export const showResults = endpoint({
  get: '/api/surveys/:id/results',
  needs: 'surveys:read',
  summary: 'What a survey found: who answered, where people left, and the answers to every question',
  input: ResultsAsked,
  output: Results,
})

export const QuestionTrend = z.object({
  period: Period,
  every: z.enum(['day', 'week', 'month']),
  question: QuestionShown,
  points: z.array(Period.extend({ answers: QuestionAnswers })),
})
export type QuestionTrend = z.infer<typeof QuestionTrend>

export const showTrend = endpoint({
  get: '/api/surveys/:id/results/:question/trend',
  needs: 'surveys:read',
  summary: 'The answers to one question over time',
  input: OneQuestion.extend({ every: z.enum(['day', 'week', 'month']).optional() }),
  output: QuestionTrend,
})

/** Against everybody else, with all that were looked at judged together (Benjamini–Hochberg at 10 %). */
const Against = z
  .object({ difference: z.number(), q: z.number(), tone: z.enum(['higher', 'lower']).nullable() })
  .nullable()
export type Against = z.infer<typeof Against>

export const Group = z.object({
  value: z.string(),
  label: z.string(),
  ...Numbers,
  score: Summary.nullable(),
  mean: MeanShown.nullable(),
  against: Against,
  choices: z.array(ChoiceShown.extend({ against: Against })).nullable(),
})
export type Group = z.infer<typeof Group>

export const QuestionGroups = z.object({
  period: Period,
  question: QuestionShown,
  by: z.string(),
  groups: z.array(Group),
  /** Groups that may not be shown, because too few are in them or could be told from what else is shown. */
  hidden: z.number(),
  /** Whether the answers depend on the group at all; null where that cannot be told. */
  independence: z
    .object({ chiSquare: z.number(), degrees: z.number(), p: z.number(), cramersV: z.number() })
    .nullable(),
})
export type QuestionGroups = z.infer<typeof QuestionGroups>

export const showGroups = endpoint({
  get: '/api/surveys/:id/results/:question/groups',
  needs: 'surveys:read',
  summary:
    'The answers to one question by group: a column, a trait, segments, or another question (a cross-tab)',
  input: OneQuestion.extend({
    /** A column, `trait:NAME`, `segment`, or `question:NAME`. */
    by: z.string().max(300).default('channel'),
    /** Row of a matrix. */
    item: z.string().max(200).default(''),
  }),
  output: QuestionGroups,
})

export const WordsShown = z.object({
  /** Said something in words. */
  n: z.number(),
  /** Of whom it was read how it feels. */
  read: z.number(),
  feelings: z.array(z.object({ feeling: z.enum(['negative', 'neutral', 'positive']), share: Estimated })),
  topics: z.array(z.object({ id: z.string(), name: z.string(), share: Estimated, negative: Estimated })),
  quotes: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      language: z.string(),
      /** Null where nobody may know: the survey is anonymous. */
      at: z.iso.datetime().nullable(),
      /** Null for whoever may not see customers, and where nobody knows who it was. */
      customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      scale: z.string(),
      score: z.number().nullable(),
      feeling: z.string(),
      topics: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  next: z.string().nullable(),
  /** Too few said something for words to be shown. */
  isHidden: z.boolean(),
})
export type WordsShown = z.infer<typeof WordsShown>

export const showWords = endpoint({
  get: '/api/surveys/:id/results/:question/words',
  needs: 'voice:read',
  summary: 'What was answered in words, masked, with what it is about and how it feels',
  input: OneQuestion.extend({
    topic: z.string().max(200).optional(),
    feeling: z.enum(['negative', 'neutral', 'positive']).optional(),
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: WordsShown,
})

export const Representation = z.object({
  /** Of whom the true shares are. */
  reference: z.enum(['invited', 'customers']),
  responders: z.number(),
  others: z.number(),
  facts: z.array(
    z.object({
      field: z.string(),
      values: z.array(
        z.object({
          value: z.string(),
          responders: Estimated,
          /** Share among all, those who answered included. */
          everybody: z.number(),
          difference: z.number().nullable(),
          q: z.number().nullable(),
          isReal: z.boolean(),
        }),
      ),
    }),
  ),
})
export type Representation = z.infer<typeof Representation>

export const showRepresentation = endpoint({
  get: '/api/surveys/:id/representation',
  needs: 'surveys:read',
  summary: 'Whether those who answered resemble those who were asked, by what is known of both',
  input: ResultsAsked.omit({ weigh: true, version: true }),
  output: Representation,
})
