import { setTimeout as pause } from 'node:timers/promises'
import { topicFile } from '../../../language/taxonomy/file.ts'
import type { LearningReport, TopicQuality } from '../../../language/taxonomy/learn.ts'
import { type Learned, learnApart } from '../../../language/taxonomy/learn-apart.ts'
import type { Context } from '../../../platform/context.ts'
import type { OpenUnderstander } from '../annotating/annotate.ts'
import type { Quality } from './contract.ts'
import { lessonNow } from './lesson.ts'
import { allTopics, learningNow } from './store.ts'

/** Learning begins when nobody has changed anything for so long; whoever labels, labels several. */
const quietMs = 1_500

/**
 * Learns what changed since the last time, in a thread of its own; then comments are read anew by it. Cut off, it begins
 * anew; run twice, the second finds nothing to do.
 */
export async function learnChanges(context: Context, open: OpenUnderstander): Promise<void> {
  for (;;) {
    const { changes, learned_changes } = await settled(context)
    if (changes === learned_changes) return
    try {
      await learnOnce(context, open, changes)
    } catch (error) {
      await keep(context, { progress: null, error: error instanceof Error ? error.message : String(error) })
      throw error
    }
  }
}

async function settled(context: Context) {
  for (;;) {
    const row = await learningNow(context)
    const since = context.now().getTime() - (row.changed_at?.getTime() ?? 0)
    if (row.changes === row.learned_changes || since >= quietMs || since < 0) return row
    await pause(quietMs - since)
    if (context.now().getTime() - (row.changed_at?.getTime() ?? 0) === since) return row // a clock that stands still
  }
}

async function learnOnce(context: Context, open: OpenUnderstander, changes: string): Promise<void> {
  await keep(context, { progress: 0, error: null })
  const lesson = await lessonNow(context, await open())
  if (lesson.topics.length === 0) return forget(context, changes)
  const onProgress = (progress: number) => void keep(context, { progress }).catch(() => {})
  const learned = await learnApart({ ...lesson, onProgress })
  await context.transaction(async (tx) => {
    await keepLearned(tx, learned, changes)
    await tx.enqueue('understanding.annotate', {})
  })
}

async function forget(context: Context, changes: string): Promise<void> {
  await keep(context, { ...idle(context, changes), version: null, model: null, quality: null })
}

function idle(context: Context, changes: string) {
  return { learned_changes: changes, learned_at: context.now(), progress: null, error: null }
}

async function keepLearned(tx: Context, { model, report }: Learned, changes: string): Promise<void> {
  const before = await learningNow(tx)
  await keep(tx, {
    ...idle(tx, changes),
    version: model.version,
    model: Buffer.from(topicFile(model)),
    quality: JSON.stringify(qualityInAll(report)),
    quality_before: before.quality && JSON.stringify(before.quality),
  })
  const found = new Map(
    model.topics.map(({ id, name }) => [id, report.topics.find((one) => one.name === name)]),
  )
  for (const { id, quality } of await allTopics(tx)) {
    const now = found.get(id)
    const next = now ? qualityOf(now) : null
    if (JSON.stringify(next) === JSON.stringify(quality)) continue
    await tx.db
      .updateTable('topics')
      .set({ quality: next && JSON.stringify(next), quality_before: quality && JSON.stringify(quality) })
      .where('id', '=', id)
      .execute()
  }
}

function qualityOf({ checked, f1, right, wrong, missed }: TopicQuality): Quality {
  return { n: checked, ...estimateOf(f1), right, wrong, missed }
}

function qualityInAll({ f1, checked, topics }: LearningReport): Quality {
  const sum = (of: 'right' | 'wrong' | 'missed') => topics.reduce((total, one) => total + one[of], 0)
  return { n: checked, ...estimateOf(f1), right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
}

function estimateOf(f1: TopicQuality['f1']) {
  return { f1: f1?.value ?? null, low: f1?.low ?? null, high: f1?.high ?? null }
}

interface Kept {
  progress?: number | null
  error?: string | null
  learned_changes?: string
  learned_at?: Date
  version?: string | null
  model?: Buffer | null
  quality?: string | null
  quality_before?: string | null
}

async function keep({ db }: Context, values: Kept): Promise<void> {
  await db.updateTable('topic_learning').set(values).execute()
}
