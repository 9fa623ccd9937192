import type { Context } from '../../../platform/context.ts'
import { idFrom } from '../../../platform/ids.ts'
import { atTheSameMoment } from '../at-the-same-moment.ts'
import { mergesIn } from '../merging/history.ts'
import { notesOf } from '../notes/store.ts'
import type { TimelineEntry } from './contract.ts'
import type { Whose } from './timeline-facts.ts'

/** An entry that is no interaction, with everything it does not have left empty. */
export const plainEntry = {
  touchpoint: '',
  stage: '',
  channel: '',
  source: '',
  importId: '',
  direction: '',
  product: '',
  orderId: '',
  conversationId: '',
  value: null,
  currency: '',
  scale: '',
  score: null,
  text: '',
  feeling: '',
  emotions: [],
  promisedAt: null,
  fulfilledAt: null,
  link: '',
  written: null,
} satisfies Partial<TimelineEntry>

/** What stands in a line of time beside the facts, newest first: the notes of people here, and merges. */
export function besideOf(context: Context, { records, account }: Whose): Promise<TimelineEntry[]> {
  if (account) return readBeside(context, { notesOn: account.people, mergesOf: [] })
  const asked = { notesOn: records, mergesOf: records }
  return atTheSameMoment(context, ['beside', records], () => readBeside(context, asked))
}

async function readBeside(
  context: Context,
  { notesOn, mergesOf }: { notesOn: readonly string[]; mergesOf: readonly string[] },
): Promise<TimelineEntry[]> {
  const [notes, merges] = await Promise.all([
    notesIn(context, notesOn),
    mergesOf.length > 0 ? toldMerges(context, mergesOf) : [],
  ])
  return [...notes, ...merges].toSorted((one, other) => (place(one) < place(other) ? 1 : -1))
}

async function notesIn(context: Context, records: readonly string[]): Promise<TimelineEntry[]> {
  const notes = await notesOf(context, records)
  return notes.map(({ id, customerId, writtenAt, text, by, pinned, editedAt, mentions }) => ({
    ...plainEntry,
    id,
    customerId,
    occurredAt: writtenAt,
    kind: 'note',
    name: 'Note',
    text,
    written: { by, pinned, editedAt, mentions },
  }))
}

/** A merge, and its being undone, each at its time. */
async function toldMerges(context: Context, records: readonly string[]): Promise<TimelineEntry[]> {
  const customerId = records[0] as string
  return (await mergesIn(context, records)).flatMap(({ id, survivor, absorbed, at, by, undone }) => {
    const [other] = [absorbed, survivor].filter((one) => one.id !== customerId)
    const told = {
      ...plainEntry,
      customerId,
      kind: 'merge',
      text: other?.name ?? other?.email ?? other?.phone ?? '',
    }
    const merged = { ...told, id, occurredAt: at, name: `Merged by ${by}` }
    if (!undone) return [merged]
    const split = {
      ...told,
      id: idFrom('split', id),
      occurredAt: undone.at,
      name: `Split again by ${undone.by}`,
    }
    return [merged, split]
  })
}

function place({ occurredAt, id }: TimelineEntry) {
  return `${occurredAt} ${id}`
}
