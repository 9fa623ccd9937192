import { Worker } from 'node:worker_threads'
import type { DiscoverOptions, Discovery } from './discover.ts'
import type { Dated, Fresh } from './fresh.ts'
import type { Vectors } from './vectors.ts'

/** What the thread is asked. */
export type Asked =
  | { kind: 'themes'; texts: readonly string[]; vectors: Vectors; options: DiscoverOptions }
  | ({ kind: 'fresh' } & Dated)

/** `discoverThemes` beside whatever else is going on: nobody waits for it. The vectors are handed over for good. */
export function discoverInThread(texts: readonly string[], vectors: Vectors, options: DiscoverOptions = {}) {
  return ask<Discovery>({ kind: 'themes', texts, vectors, options })
}

/** `freshThemes` likewise. */
export function freshInThread(dated: Dated) {
  return ask<Fresh[]>({ kind: 'fresh', ...dated })
}

function ask<Found>(asked: Asked): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: asked,
      transferList: [asked.vectors.data.buffer as ArrayBuffer],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The search for themes ended with code ${code}.`)))
  })
}
