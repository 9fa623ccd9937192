import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'

const Id = z.uuid()
const Instant = z.iso.datetime()
const Version = z.number().int().min(1)
const Name = z.string().trim().min(1, 'Give it a name.').max(120)
const Kind = z.enum(['interview', 'group'])
const Guide = z.array(z.string().trim().min(1).max(500)).max(60)
const OneStudy = z.object({ id: Id })

const StudyListed = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  question: z.string(),
  unit: z.string(),
  owner: z.string(),
  participants: z.number(),
  sessions: z.number(),
  quotes: z.number(),
  lastHeldOn: Day.nullable(),
  changedAt: Instant,
})
export type StudyListed = z.infer<typeof StudyListed>

const Participant = z.object({
  id: Id,
  /** As P3 wherever they are quoted. */
  number: z.number(),
  /** Empty once they were forgotten. */
  name: z.string(),
  customerId: Id.nullable(),
  consentedOn: Day.nullable(),
})
export type Participant = z.infer<typeof Participant>

const Session = z.object({
  id: Id,
  heldOn: Day,
  isTranscript: z.boolean(),
  words: z.string(),
  participants: z.array(Id),
  version: Version,
  by: z.string(),
})
export type Session = z.infer<typeof Session>

const StudyQuote = z.object({
  id: Id,
  studyId: Id,
  study: z.string(),
  kind: Kind,
  sessionId: Id,
  heldOn: Day,
  /** The number of who said it; null where nobody can be told from the others. */
  participant: z.number().nullable(),
  /** Masked. */
  words: z.string(),
  code: z.string(),
  topicId: Id.nullable(),
  journeyId: Id.nullable(),
  by: z.string(),
})
export type StudyQuote = z.infer<typeof StudyQuote>

const StudyShown = StudyListed.extend({
  guide: Guide,
  version: Version,
  people: z.array(Participant),
  held: z.array(Session),
  quoted: z.array(StudyQuote),
  today: Day,
})
export type StudyShown = z.infer<typeof StudyShown>

export const listStudies = endpoint({
  get: '/api/studies',
  needs: 'studies:read',
  summary: 'Interviews and focus groups, the latest change first',
  input: z.object({}),
  output: z.object({ studies: z.array(StudyListed) }),
})

export const beginStudy = endpoint({
  post: '/api/studies',
  needs: 'studies:write',
  summary: 'Begin a series of interviews or focus groups',
  input: z.object({
    name: Name,
    kind: Kind,
    question: z.string().trim().max(500).default(''),
    unit: z.string().max(100).default(''),
  }),
  output: StudyShown,
  status: 201,
})

export const showStudy = endpoint({
  get: '/api/studies/:id',
  needs: 'studies:read',
  summary: 'One study with its guide, who took part, what they said and what it is about',
  input: OneStudy,
  output: StudyShown,
})

export const changeStudy = endpoint({
  patch: '/api/studies/:id',
  needs: 'studies:write',
  summary: 'Rename a study, or change what it should find out and what is asked',
  input: z
    .object({ name: Name, question: z.string().trim().max(500), guide: Guide })
    .partial()
    .extend({ id: Id, version: Version }),
  output: StudyShown,
})

export const deleteStudy = endpoint({
  delete: '/api/studies/:id',
  needs: 'studies:write',
  summary: 'Remove a study with everything said in it',
  input: OneStudy,
  output: z.null(),
  status: 204,
})

const Said = { name: z.string().trim().min(1, 'Say who it is.').max(120), customerId: Id.nullable() }

export const addParticipant = endpoint({
  post: '/api/studies/:id/participants',
  needs: 'studies:write',
  summary: 'Note who takes part, and whether they agreed to be kept and quoted',
  input: z.object({
    id: Id,
    name: Said.name,
    customerId: Said.customerId.default(null),
    consentedOn: Day.nullable().default(null),
  }),
  output: StudyShown,
  status: 201,
})

export const changeParticipant = endpoint({
  patch: '/api/studies/:id/participants/:participant',
  needs: 'studies:write',
  summary:
    'Rename a participant, or note that they agreed or took it back: then their quotes are used no longer',
  input: z
    .object({ name: Said.name, consentedOn: Day.nullable() })
    .partial()
    .extend({ id: Id, participant: Id }),
  output: StudyShown,
})

export const removeParticipant = endpoint({
  delete: '/api/studies/:id/participants/:participant',
  needs: 'studies:write',
  summary: 'Remove a participant with their quotes',
  input: z.object({ id: Id, participant: Id }),
  output: StudyShown,
})

const mostWords = 300_000
const Held = {
  heldOn: Day,
  isTranscript: z.boolean(),
  words: z.string().max(mostWords),
  participants: z.array(Id).max(30),
}

export const addSession = endpoint({
  post: '/api/studies/:id/sessions',
  needs: 'studies:write',
  summary: 'Keep what was said in an interview or group',
  input: z.object({
    id: Id,
    heldOn: Held.heldOn,
    isTranscript: Held.isTranscript.default(false),
    words: Held.words.default(''),
    participants: Held.participants.default([]),
  }),
  output: StudyShown,
  status: 201,
})

export const changeSession = endpoint({
  patch: '/api/studies/:id/sessions/:session',
  needs: 'studies:write',
  summary: 'Correct what was said, when, or by whom',
  input: z.object(Held).partial().extend({ id: Id, session: Id, version: Version }),
  output: StudyShown,
})

export const removeSession = endpoint({
  delete: '/api/studies/:id/sessions/:session',
  needs: 'studies:write',
  summary: 'Remove a session with its quotes',
  input: z.object({ id: Id, session: Id }),
  output: StudyShown,
})

export const addQuote = endpoint({
  post: '/api/studies/:id/quotes',
  needs: 'studies:write',
  summary: 'Mark a passage and say what it is about; it is masked, and needs the consent of who said it',
  input: z.object({
    id: Id,
    sessionId: Id,
    participantId: Id.nullable().default(null),
    words: z.string().trim().min(1, 'Choose a passage.').max(2_000),
    code: z.string().trim().min(1, 'Say what it is about.').max(80),
    topicId: Id.nullable().default(null),
    journeyId: Id.nullable().default(null),
  }),
  output: StudyShown,
  status: 201,
})

export const removeQuote = endpoint({
  delete: '/api/studies/:id/quotes/:quote',
  needs: 'studies:write',
  summary: 'Take a quote out',
  input: z.object({ id: Id, quote: Id }),
  output: StudyShown,
})

export const listStudyQuotes = endpoint({
  get: '/api/study-quotes',
  needs: 'voice:read',
  summary:
    'What was said in interviews and groups about a topic or a journey, masked, of people who agreed to be quoted',
  input: z.object({
    topicId: Id.optional(),
    journeyId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ quotes: z.array(StudyQuote) }),
})
