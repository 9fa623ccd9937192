import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const longestDelay = 600

/** Where and when the script on a page asks. */
const Described = z.object({
  kind: z.enum(['pop-over', 'inline']),
  selector: z.string().trim().max(200).default(''),
  event: z.string().trim().max(200).default(''),
  path: z.string().trim().max(500).default(''),
  delay: z.number().int().min(0).max(longestDelay).default(0),
  share: z.number().min(0).max(1).default(1),
  segmentId: z.uuid().nullable().default(null),
  source: z.string().max(200).default(''),
  isOn: z.boolean().default(true),
})
export type Described = z.infer<typeof Described>

const Place = Described.extend({
  id: z.string(),
  /** How many visitors were asked here, and how many answered. */
  asked: z.number(),
  answered: z.number(),
})
export type Place = z.infer<typeof Place>

const ofSurvey = z.object({ id: z.uuid() })
const ofPlace = ofSurvey.extend({ place: z.uuid() })

export const listPlaces = endpoint({
  get: '/api/surveys/:id/places',
  needs: 'surveys:read',
  summary: 'Where visitors of sites and apps are asked this survey',
  input: ofSurvey,
  output: z.object({ places: z.array(Place) }),
})

export const addPlace = endpoint({
  post: '/api/surveys/:id/places',
  needs: 'surveys:manage',
  summary: 'Asks visitors at a place: a page, an event, a segment',
  input: ofSurvey.extend(Described.shape),
  output: z.object({ id: z.string() }),
  status: 201,
})

export const changePlace = endpoint({
  put: '/api/surveys/:id/places/:place',
  needs: 'surveys:manage',
  summary: 'Changes where and when visitors are asked, or pauses it',
  input: ofPlace.extend(Described.shape),
  output: z.null(),
})

export const removePlace = endpoint({
  delete: '/api/surveys/:id/places/:place',
  needs: 'surveys:manage',
  summary: 'Asks no more at this place',
  input: ofPlace,
  output: z.null(),
})
