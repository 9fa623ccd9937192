import { Worker } from 'node:worker_threads'
import type { LearnedValue, Learning, Worth } from './worth.ts'

/** What the thread is asked. */
export type Asked =
  | { kind: 'learn'; learning: Learning }
  | { kind: 'worth'; learning: Learning; learned: Pick<LearnedValue, 'orders' | 'contract'> }

/** `learnWorth` beside whatever else is going on: nobody waits for it. */
export function learnApart(learning: Learning) {
  return ask<LearnedValue>({ kind: 'learn', learning })
}

/** `worthOf` likewise. */
export function worthApart(learning: Learning, { orders, contract }: LearnedValue) {
  return ask<Worth[]>({ kind: 'worth', learning, learned: { orders, contract } })
}

function ask<Found>(asked: Asked): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: asked })
    worker.unref() // whoever stops the server need not wait for it
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`Working out value ended with code ${code}.`)))
  })
}
