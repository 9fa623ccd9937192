import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { systemActor } from '../../../platform/open-context.ts'
import { type Correction, columnsOf } from '../annotating/columns.ts'
import { keptReadings, type Unread, unreadWith, writeReadings } from '../annotating/facts.ts'
import { type Reading, readingOf } from '../annotating/read.ts'
import { standardsNow } from '../annotating/standards.ts'
import type * as contract from '../contract.ts'
import { keepLabels } from '../topics/label.ts'
import { changeTree } from '../topics/store.ts'
import { findComment } from '../voice/comments.ts'
import { namesNow, withThoseAbove } from '../voice/names.ts'
import { showComment } from '../voice/one.ts'
import { correctionsOf, removeCorrection, saveCorrection } from './store.ts'

type Asked = InputOf<typeof contract.correctComment>

/** What somebody says was understood wrongly. It holds at once, and whatever reads the words again later. */
export async function correctComment(context: Context, asked: Asked) {
  const { id, at } = await findComment(context, asked)
  await context.transaction(async (tx) => {
    const found = await lookUp(tx, { id, at })
    const before = (await correctionsOf(tx, [id])).get(id) ?? nothing
    const correction = {
      feeling: asked.feeling ?? before.feeling,
      emotions: asked.emotions ?? before.emotions,
      signals: asked.signals ?? before.signals,
      topics: asked.topics ? withThoseAbove(asked.topics, (await namesNow(tx)).topics) : before.topics,
    }
    await saveCorrection(tx, rowOf(tx, found, correction))
    await tx.audit('comment.corrected', { subject: id, before: shown(before), after: shown(correction) })
    await writeAnew(tx, found)
    if (asked.topics)
      await teachTopics(tx, { id, was: before.topics ?? found.reading.topics, is: correction.topics ?? [] })
  })
  return showComment(context, { id, at })
}

export async function withdrawCorrection(
  context: Context,
  asked: { id: string; at?: string },
): Promise<null> {
  const { id, at } = await findComment(context, asked)
  await context.transaction(async (tx) => {
    const before = (await correctionsOf(tx, [id])).get(id)
    if (!before) return
    await removeCorrection(tx, id)
    await tx.audit('comment.correction-withdrawn', { subject: id, before: shown(before) })
    await writeAnew(tx, await lookUp(tx, { id, at }))
  })
  return null
}

/** Topics learn from what was put right: what a comment is about after all, and what it is not. */
async function teachTopics(
  tx: Context,
  { id, was, is }: { id: string; was: readonly string[]; is: readonly string[] },
): Promise<void> {
  const known = (await namesNow(tx)).topics
  const added = is.filter((topic) => !was.includes(topic) && known.has(topic))
  const removed = was.filter((topic) => !is.includes(topic) && known.has(topic))
  for (const topic of added) await keepLabels(tx, topic, { comments: [id], isAbout: true })
  for (const topic of removed) await keepLabels(tx, topic, { comments: [id], isAbout: false })
  if (added.length + removed.length > 0) await changeTree(tx)
}

const nothing: Correction = { feeling: null, emotions: null, signals: null, topics: null }

interface Found {
  comment: Unread
  reading: Reading
}

/** The comment with what the models read in it. The rows are the system's, whatever units the person sees. */
async function lookUp(tx: Context, { id, at }: { id: string; at: string }): Promise<Found> {
  const system = tx.as(systemActor)
  const comment = await unreadWith(system, { id, at })
  const kept = comment && (await keptReadings(system, [comment])).get(id)
  if (!kept) {
    throw new Conflict('Nobody has read this comment yet, so there is nothing to correct.', {
      fix: 'Try again in a minute.',
    })
  }
  return { comment, reading: readingOf(id, kept, await standardsNow(system)) }
}

async function writeAnew(tx: Context, { comment, reading }: Found): Promise<void> {
  await writeReadings(tx.as(systemActor), [comment], {
    readings: [reading],
    version: comment.annotation_version,
  })
}

function rowOf({ actor, now }: Context, { comment, reading }: Found, correction: Correction) {
  const { feeling, emotions, signals, topics } = columnsOf(reading.record, reading)
  return {
    interaction_id: comment.id,
    known_as: comment.known_as,
    kind: comment.kind,
    import_id: comment.import_id,
    occurred_at: new Date(comment.occurred_at),
    feeling: correction.feeling,
    emotions: correction.emotions && [...correction.emotions],
    signals: correction.signals && [...correction.signals],
    topics: correction.topics && [...correction.topics],
    before: JSON.stringify({ feeling, emotions, signals, topics }),
    corrected_by: actor.name,
    corrected_at: now(),
  }
}

/** What was said otherwise; labels only, no words of the customer. */
function shown(correction: Correction) {
  return Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== null))
}
