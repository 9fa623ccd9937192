import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { reasons } from '../protection/reasons.ts'
import { Channel, SendPlan, Wordings } from './plan.ts'
import { sendStates } from './store.ts'
import { Trigger } from './triggers/trigger.ts'

const OneSurvey = z.object({ id: z.uuid() })
const OneSend = OneSurvey.extend({ send: z.uuid() })
const Reason = z.enum(reasons)
const Instant = z.iso.datetime()
const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

export const SendShown = z.object({
  id: z.uuid(),
  state: z.enum(sendStates),
  plan: SendPlan,
  version: z.number(),
  createdBy: z.string(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  /** What keeps it from going on, as a sentence; empty where nothing does. */
  trouble: z.string(),
  /** How many were meant, as far as the planning has come. */
  meant: z.number(),
  /** Waiting to be asked, asked, not reached. */
  planned: z.number(),
  sent: z.number(),
  failed: z.number(),
  bounced: z.number(),
  /** Null where nobody may tell, because the survey is anonymous. */
  answered: z.number().nullable(),
  leftOut: z.array(z.object({ reason: Reason, n: z.number() })),
  /** Where there are several: who was asked in these words, and how many of them answered. */
  variants: z.array(
    z.object({ name: z.string(), asked: z.number(), answered: z.number(), rate: Estimate.nullable() }),
  ),
  /** Between the first two variants, in shares of those asked; null before both were sent. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number(), p: z.number() }).nullable(),
})
export type SendShown = z.infer<typeof SendShown>

const Readiness = z.object({ isReady: z.boolean(), why: z.string(), perMinute: z.number() })

export const listSends = endpoint({
  get: '/api/surveys/:id/sends',
  needs: 'surveys:read',
  summary: 'The sendings of a survey: how far they are, whom they asked and why not the others',
  input: OneSurvey,
  output: z.object({
    sends: z.array(SendShown),
    channels: z.object({ email: Readiness, sms: Readiness, whatsapp: Readiness }),
    /** Words to begin with, in every language of the survey. */
    wordings: Wordings,
    languages: z.array(z.string()),
    minutes: z.number(),
    /** What holds for this survey: days in peace, days until the same survey asks again, invitations in a year. */
    rules: z.object({
      quarantineDays: z.number(),
      recurrenceDays: z.number(),
      mostInYear: z.number().nullable(),
      sampleShare: z.number(),
    }),
    reminderDays: z.number().nullable(),
  }),
})

/** Somebody of a file: an address, and what is known of them by column. */
const FileRows = z.object({
  /** The file as text: CSV with one line for the names of the columns, one of them the address. */
  text: z.string().min(1).max(950_000, 'This file is too long for one sending.'),
})

export const planSending = endpoint({
  post: '/api/surveys/:id/sends',
  needs: 'surveys:manage',
  summary: 'Works out who would be asked, and who not and why; nothing leaves before it is started',
  input: OneSurvey.extend({ plan: SendPlan, file: FileRows.optional() }),
  output: z.object({ id: z.uuid() }),
  status: 201,
})

export const changeSending = endpoint({
  put: '/api/surveys/:id/sends/:send/state',
  needs: 'surveys:manage',
  summary: 'Starts a planned sending, pauses it, goes on with it, or ends it for good',
  input: OneSend.extend({ state: z.enum(['sending', 'paused', 'cancelled']) }),
  output: z.null(),
})

export const removeSending = endpoint({
  delete: '/api/surveys/:id/sends/:send',
  needs: 'surveys:manage',
  summary: 'Throws away a plan of which nothing has left',
  input: OneSend,
  output: z.null(),
})

/** Whom a list shows: those who wait, were asked, were not reached, or one reason. */
export const ListName = z.enum(['planned', 'sent', 'failed', 'bounced', ...reasons])
export type ListName = z.infer<typeof ListName>

export const listPeople = endpoint({
  get: '/api/surveys/:id/sends/:send/people',
  needs: 'customers:read',
  summary: 'Who is in a sending, one list at a time: who is asked, and who is not for which reason',
  input: OneSend.extend({
    list: ListName.default('planned'),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        customerId: z.uuid().nullable(),
        name: z.string(),
        language: z.string(),
        variant: z.string(),
        at: Instant.nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

const Message = OneSurvey.extend({
  channel: Channel.default('email'),
  wordings: Wordings,
  language: z.string().max(20),
  isReminder: z.boolean().default(false),
})

export const previewMessage = endpoint({
  post: '/api/surveys/:id/message-preview',
  needs: 'surveys:read',
  summary: 'The message as it will be read',
  input: Message,
  output: z.object({ subject: z.string(), html: z.string(), text: z.string() }),
})

export const testMessage = endpoint({
  post: '/api/surveys/:id/test-message',
  needs: 'surveys:manage',
  summary: 'Sends the message to an address of one’s own, with a link that asks nobody in particular',
  input: Message.extend({ to: z.string().trim().min(3).max(320) }),
  output: z.object({ outcome: z.enum(['sent', 'failed']), why: z.string() }),
})

export const askOne = endpoint({
  post: '/api/surveys/:id/invitations',
  needs: 'surveys:manage',
  summary: 'Asks one person, after something that happened elsewhere; the rules hold as for everybody',
  input: OneSurvey.extend({
    customerId: z.uuid().optional(),
    /** Mail address or telephone number, where the customer is not known by id. */
    address: z.string().trim().max(320).optional(),
    channel: Channel.default('email'),
    /** The caller's own name for what happened: the same one asks once. */
    cause: z.string().trim().min(1).max(200),
    known: z.record(z.string().max(40), z.string().max(200)).default({}),
    language: z.string().max(20).optional(),
    at: Instant.optional(),
  }),
  output: z.object({
    /** Null where they are going to be asked. */
    reason: Reason.nullable(),
  }),
  status: 201,
})

const TriggerShown = z.object({
  id: z.uuid(),
  trigger: Trigger,
  isOn: z.boolean(),
  createdBy: z.string(),
  /** Within 30 days. */
  asked: z.number(),
  waiting: z.number(),
  answered: z.number().nullable(),
  leftOut: z.array(z.object({ reason: Reason, n: z.number() })),
})
export type TriggerShown = z.infer<typeof TriggerShown>

export const listTriggers = endpoint({
  get: '/api/surveys/:id/triggers',
  needs: 'surveys:read',
  summary: 'When the survey asks by itself: after events, conversations and journeys',
  input: OneSurvey,
  output: z.object({ triggers: z.array(TriggerShown) }),
})

const Described = z.object({ trigger: Trigger, isOn: z.boolean().default(true) })
const OneTrigger = OneSurvey.extend({ trigger_id: z.uuid() })

export const addTrigger = endpoint({
  post: '/api/surveys/:id/triggers',
  needs: 'surveys:manage',
  summary: 'Lets the survey ask by itself from now on',
  input: OneSurvey.extend(Described.shape),
  output: z.object({ id: z.uuid() }),
  status: 201,
})

export const changeTrigger = endpoint({
  put: '/api/surveys/:id/triggers/:trigger_id',
  needs: 'surveys:manage',
  summary: 'Changes when the survey asks by itself, or switches it off and on',
  input: OneTrigger.extend(Described.shape),
  output: z.null(),
})

export const removeTrigger = endpoint({
  delete: '/api/surveys/:id/triggers/:trigger_id',
  needs: 'surveys:manage',
  summary: 'Lets the survey no longer ask by itself; who waits is still asked',
  input: OneTrigger,
  output: z.null(),
})
