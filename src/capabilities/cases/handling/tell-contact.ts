import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { personsOf } from '../../customers/index.ts'
import type { Incoming, Intake } from '../../ingestion/index.ts'

/** By this name the contacts of cases are known among everything that happened. */
const source = 'cases'

/**
 * A contact of a case becomes an interaction, so that it stands in the customer's line of time and counts as everything
 * else does. Told twice it is the same one.
 */
export async function tellContact(
  context: Context,
  intake: Intake,
  { caseId, eventId }: { caseId: string; eventId: string },
): Promise<void> {
  const event = await context.db
    .selectFrom('case_events')
    .innerJoin('cases', 'cases.id', 'case_events.case_id')
    .select(['case_events.at', 'case_events.kind', 'by', 'data', 'customer_id', 'unit', 'number'])
    .where('case_events.id', '=', eventId)
    .executeTakeFirst()
  if (!event) return
  const person = (await personsOf(context, [event.customer_id])).get(event.customer_id)
  if (!person) return
  const agent = event.by && (await colleaguesById(context, [event.by])).get(event.by)?.name
  const { channel = '', words = '' } = event.data as { channel?: string; words?: string }
  const isReached = event.kind === 'contacted'
  const incoming: Incoming = {
    messageId: eventId,
    kind: kindOf(channel),
    name: isReached ? 'Reached about a case' : 'Tried to reach about a case',
    person,
    occurredAt: event.at.toISOString(),
    direction: 'out',
    channel,
    ...(agent && { agentId: agent }),
    ...(words && { text: words }),
    properties: { case: caseId, number: event.number, reached: isReached },
  }
  await intake.accept({ name: source, unit: event.unit }, [incoming])
}

function kindOf(channel: string): Incoming['kind'] {
  if (/phone|call/i.test(channel)) return 'call'
  return /visit|store|person/i.test(channel) ? 'visit' : 'message'
}
