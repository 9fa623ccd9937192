import { parentPort, workerData } from 'node:worker_threads'
import { Annotator } from '../annotate.ts'
import { openModels } from '../models.ts'
import type { SignalRules } from '../signals/rules.ts'
import type { TopicModel } from '../taxonomy/model.ts'
import type { Understood } from '../understander.ts'
import { type Answer, Kept, leave, type Task, type ThreadData } from './messages.ts'

/** One thread that reads: it opens the models once and answers one task after the other. */
const port = parentPort!
const annotator = openModels(new URL((workerData as ThreadData).models)).then(
  (models) => new Annotator(models),
)
const topics = new Kept<TopicModel>()
const rules = new Kept<SignalRules>()

let before: Promise<unknown> = annotator.catch(() => undefined) // whoever asks is told
let isLeaving = false
port.on('message', (task: Task | typeof leave) => {
  if (task === leave) isLeaving = true
  before = before.then(() => (isLeaving ? port.close() : reply(task as Task)))
})

async function reply(task: Task) {
  const answer = await answerTo(task).catch((failed: Error): Answer => ({ failed }))
  port.postMessage(answer, 'places' in answer && answer.places ? [answer.places.buffer as ArrayBuffer] : [])
}

async function answerTo(task: Task): Promise<Answer> {
  const reader = await annotator
  if (task.kind === 'embed') return { places: asBlock(await reader.embed(task.texts)) }
  const understood = await reader.annotate(task.texts, {
    fast: task.fast,
    topics: topics.take(task.topics),
    signals: rules.take(task.signals),
  })
  return apart(understood)
}

/** Annotations and embeddings travel apart: the one is copied, the other handed over. */
function apart(understood: Understood[]): Answer {
  const places = understood.map(({ embedding }) => embedding)
  for (const one of understood) delete one.embedding
  return places[0]
    ? { annotations: understood, places: asBlock(places as Float32Array[]) }
    : { annotations: understood }
}

function asBlock(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0
  const block = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) block.set(row, at * width)
  return block
}
