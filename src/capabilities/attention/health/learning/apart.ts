import { Worker } from 'node:worker_threads'
import type { Learned, Learning } from './work-out.ts'

/** Learns in a thread of its own, so that nobody who asks for a page has to wait for it. */
export function learnApart(learning: Learning): Promise<Learned> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: learning })
  thread.unref() // whoever stops the server need not wait for it
  return new Promise((resolve, reject) => {
    thread.on('message', resolve)
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`Learning ended early, with code ${code}.`)))
  })
}
