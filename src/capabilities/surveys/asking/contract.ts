import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import type { AnswerValue } from '../model/survey.ts'

/** By name of the question, as SurveyJS keeps them. */
const Answers = z.record(z.string(), z.custom<AnswerValue>())

/** How a survey looks to whoever is asked, before anybody is. */
export const previewSurvey = endpoint({
  post: '/api/surveys/preview',
  needs: 'surveys:read',
  summary: 'How a survey looks to whoever is asked: a page of HTML',
  input: z.object({
    /** The JSON of SurveyJS. */
    definition: z.record(z.string(), z.unknown()),
    /** The first of its languages unless told. */
    language: z.string().min(2).max(10).optional(),
    /** The screen this question is on, with it alone, as on a phone. */
    question: z.string().max(100).optional(),
    /** Else this screen, from 0. */
    screen: z.number().int().min(0).max(1_000).optional(),
    /** What conditions and texts look at. */
    answers: Answers.default({}),
    known: z.record(z.string(), z.string()).default({}),
  }),
  output: z.object({
    /** A whole page without scripts, for a sandboxed frame. */
    html: z.string(),
    /** Which screen it is, from 0, and the names of the questions on each. */
    screen: z.number(),
    screens: z.array(z.array(z.string())),
  }),
})

export const showWays = endpoint({
  get: '/api/surveys/:id/ways',
  needs: 'surveys:read',
  summary: 'The public addresses of a survey: the link, the kiosk, and the script for other pages',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    /** Where everybody may answer. */
    link: z.url(),
    /** The same as a code to print, as SVG. */
    qr: z.url(),
    /** For a device at a counter. */
    kiosk: z.url(),
    /** A script that shows the survey where it stands. */
    script: z.url(),
    /** Where programs send answers. */
    api: z.url(),
    /** Languages it is asked in; empty while it was never published. */
    languages: z.array(z.string()),
  }),
})
