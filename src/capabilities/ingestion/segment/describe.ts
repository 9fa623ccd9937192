import { z } from 'zod'
import type { CallType } from './read-call.ts'

const Json = z.record(z.string(), z.unknown())

/** What every call may bring; anything else is kept out of the way, never an error. */
const Common = z.looseObject({
  messageId: z.string().optional().describe('The same id is counted once, however often it is sent'),
  userId: z.string().optional(),
  anonymousId: z.string().optional().describe('One of userId and anonymousId is needed'),
  timestamp: z.string().optional().describe('ISO 8601; repaired by sentAt where the sender’s clock is wrong'),
  sentAt: z.string().optional(),
  context: Json.optional(),
})

const bodies: Record<CallType | 'batch', z.ZodType> = {
  identify: Common.extend({ traits: Json.optional() }),
  track: Common.extend({ event: z.string(), properties: Json.optional() }),
  page: Common.extend({ name: z.string().optional(), properties: Json.optional() }),
  screen: Common.extend({ name: z.string().optional(), properties: Json.optional() }),
  group: Common.extend({ groupId: z.string(), traits: Json.optional() }),
  alias: Common.extend({ previousId: z.string() }),
  batch: z.looseObject({
    batch: z.array(Common.extend({ type: z.string() })).max(2_500),
    sentAt: z.string().optional(),
  }),
}

const summaries: Record<CallType | 'batch', string> = {
  identify: 'Tell who somebody is',
  track: 'Tell what somebody did',
  page: 'Tell which page somebody saw',
  screen: 'Tell which screen somebody saw',
  group: 'Tell which company somebody belongs to',
  alias: 'Tell that two ids are one person',
  batch: 'Several calls at once, at most 2,500 and 500 KB',
}

/**
 * The address as the API document shows it. The body is described, not checked by it: a call that cannot be understood
 * is answered with success, as Segment's clients expect, and waits among the refused events.
 */
export function described(type: CallType | 'batch') {
  return {
    schema: {
      summary: summaries[type],
      tags: ['events'],
      security: [{ writeKey: [] }],
      body: bodies[type],
      response: { 200: z.object({ success: z.literal(true) }) },
    },
    validatorCompiler: () => (value: unknown) => ({ value }),
    serializerCompiler: () => (answer: unknown) => JSON.stringify(answer),
  }
}
