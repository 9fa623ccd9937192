import { availableParallelism } from 'node:os'
import { readManifest } from '../heads/manifest.ts'
import type { AnnotateOptions, Understander, Understood, Words } from '../understander.ts'
import { Pool } from './pool.ts'

export interface UnderstanderOptions {
  /** Folder of the models; the project's own unless told. */
  models?: URL
  /** How many threads read at once; one for each core unless told. */
  threads?: number
}

const readingThread = new URL('./thread.ts', import.meta.url)
const ownModels = new URL('../../../models/', import.meta.url)

/** So many texts travel to a thread at once: enough for even batches, few enough that others need not wait long. */
const textsAtOnce = 128

/** Opens what reads texts. Threads start with the first text; `close` ends them. */
export async function openUnderstander({
  models = ownModels,
  threads = availableParallelism(),
}: UnderstanderOptions = {}): Promise<Understander> {
  const { version } = await readManifest(models)
  const pool = new Pool({ code: readingThread, models }, Math.max(1, threads))
  return {
    version,
    annotate: (texts, options = {}) => inParts(texts, (part) => annotatePart(pool, part, options)),
    embed: (texts) => inParts(texts, (part) => embedPart(pool, part)),
    close: () => pool.close(),
  }
}

async function inParts<Text, Result>(texts: readonly Text[], read: (part: Text[]) => Promise<Result[]>) {
  const parts: Promise<Result[]>[] = []
  for (let start = 0; start < texts.length; start += textsAtOnce) {
    parts.push(read(texts.slice(start, start + textsAtOnce)))
  }
  return (await Promise.all(parts)).flat()
}

async function annotatePart(pool: Pool, texts: Words[], options: AnnotateOptions): Promise<Understood[]> {
  const answer = await pool.ask({ kind: 'annotate', texts, options })
  const annotations = 'annotations' in answer ? answer.annotations : []
  if (!answer.places) return annotations
  const rows = rowsOf(answer.places, texts.length)
  return annotations.map((annotation, at) => ({ ...annotation, embedding: rows[at] }))
}

async function embedPart(pool: Pool, texts: string[]): Promise<Float32Array[]> {
  const { places } = await pool.ask({ kind: 'embed', texts })
  return places ? rowsOf(places, texts.length) : []
}

function rowsOf(block: Float32Array, rows: number): Float32Array[] {
  const width = block.length / rows
  return Array.from({ length: rows }, (_, at) => block.subarray(at * width, (at + 1) * width))
}
