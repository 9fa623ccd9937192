import { type Doubtful, leastCertain, mostCertain } from '../../../language/taxonomy/doubtful.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { asComments } from '../voice/comments.ts'
import { commentsWith } from '../voice/facts.ts'
import { countOf, feelingsOf, netOf } from '../voice/measure.ts'
import type * as contract from './contract.ts'
import type { Labelled, Learning, Topic } from './contract.ts'
import { currentTopicModel } from './current.ts'
import { countTopics, type ReadComment, recentComments } from './facts.ts'
import { nameOf, starters } from './starters.ts'
import { allTopics, examplesOf, findTopic, learningNow, type TopicRow } from './store.ts'
import { aboveOf } from './tree.ts'

type Counts = Awaited<ReturnType<typeof countTopics>>

export async function listTopics(context: Context, asked: InputOf<typeof contract.listTopics>) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const rows = await allTopics(context)
  const [counts, learning, labels] = await Promise.all([
    countTopics(context, { filter, period: periods.current }),
    learningShown(context, rows),
    labelsOf(context, rows),
  ])
  return {
    topics: rows.map((row) => topicOf(row, { rows, counts, labels })),
    learning,
    comments: countOf(feelingsOf(counts.filter(({ topic }) => topic === ''))),
    starters: starters.map(({ id, name, topics }) => ({ id, name, topics: topics.map(nameOf) })),
  }
}

interface Around {
  rows: readonly TopicRow[]
  counts: Counts
  labels: ReadonlyMap<string, Topic['labels']>
}

function topicOf(row: TopicRow, { rows, counts, labels }: Around): Topic {
  const feelings = feelingsOf(counts.filter(({ topic }) => topic === row.id))
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    phrases: row.phrases,
    parentId: row.parent_id,
    level: 1 + aboveOf(rows, row.id).length,
    isArchived: row.archived_at !== null,
    n: countOf(feelings),
    net: netOf(feelings),
    labels: labels.get(row.id) ?? { about: 0, not: 0 },
    quality: row.quality,
    qualityBefore: row.quality_before,
  }
}

async function labelsOf(context: Context, rows: readonly TopicRow[]) {
  const said = await examplesOf(
    context,
    rows.map(({ id }) => id),
  )
  const labels = new Map<string, Topic['labels']>()
  for (const { topic_id, is_about } of said) {
    const { about, not } = labels.get(topic_id) ?? { about: 0, not: 0 }
    labels.set(topic_id, is_about ? { about: about + 1, not } : { about, not: not + 1 })
  }
  return labels
}

async function learningShown(context: Context, rows: readonly TopicRow[]): Promise<Learning> {
  const row = await learningNow(context)
  return {
    state: stateOf(row, rows),
    progress: row.progress ?? 0,
    learnedAt: row.learned_at?.toISOString() ?? null,
    error: row.error,
    quality: row.quality,
    qualityBefore: row.quality_before,
  }
}

function stateOf(
  { changes, learned_changes, progress, error }: Awaited<ReturnType<typeof learningNow>>,
  rows: readonly TopicRow[],
): Learning['state'] {
  if (progress !== null) return 'learning'
  if (error !== null) return 'failed'
  if (changes !== learned_changes) return 'waiting'
  return rows.length === 0 ? 'none' : 'done'
}

const mostShown = 12

export async function showTopic(context: Context, { id }: { id: string }) {
  const row = await findTopic(context, id)
  const rows = await allTopics(context)
  const said = await examplesOf(context, [id])
  const known = new Map(said.map(({ interaction_id, is_about }) => [interaction_id, is_about]))
  const { surest, doubtful } = await judged(context, row, known)
  const labelled = said.slice(0, mostShown).map(({ interaction_id }) => ({ id: interaction_id, p: null }))
  const shown = await withComments(context, { labelled, surest, doubtful }, known)
  const byName = ({ id, name }: TopicRow) => ({ id, name })
  return {
    topic: topicOf(row, { rows, counts: [], labels: await labelsOf(context, [row]) }),
    above: aboveOf(rows, id).map(byName).reverse(),
    below: rows.filter(({ parent_id, archived_at }) => parent_id === id && !archived_at).map(byName),
    learning: await learningShown(context, rows),
    ...shown,
  }
}

interface Chosen {
  id: string
  p: number | null
}

/** Of the latest comments: those the topic is surest of, and those whose label would teach it most. */
async function judged(context: Context, { id }: TopicRow, known: ReadonlyMap<string, boolean>) {
  const current = await currentTopicModel(context)
  const texts = (await recentComments(context)).filter((one) => !known.has(one.id))
  const isLearned = current?.model.topics.some((topic) => topic.id === id)
  if (!current || !isLearned) {
    return { surest: [], doubtful: texts.slice(0, mostShown).map((one): Chosen => ({ id: one.id, p: null })) }
  }
  const wanted = { topic: id, texts, most: mostShown }
  const chosen = ({ located, probability }: Doubtful<ReadComment>): Chosen => ({
    id: located.id,
    p: probability,
  })
  return {
    surest: mostCertain(current.model, wanted).map(chosen),
    doubtful: leastCertain(current.model, wanted).map(chosen),
  }
}

async function withComments<Lists extends Record<string, readonly Chosen[]>>(
  context: Context,
  lists: Lists,
  known: ReadonlyMap<string, boolean>,
) {
  const ids = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)))
  const comments = await asComments(context, await commentsWith(context, [...ids]))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const filled = (list: readonly Chosen[]): Labelled[] =>
    list.flatMap(({ id, p }) => {
      const comment = byId.get(id)
      return comment ? [{ comment, probability: p, isAbout: known.get(id) ?? null }] : []
    })
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, filled(list)])) as {
    [Name in keyof Lists]: Labelled[]
  }
}
