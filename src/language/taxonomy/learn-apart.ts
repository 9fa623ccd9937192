import { Worker } from 'node:worker_threads'
import type { Learning, LearningReport } from './learn.ts'
import type { TopicModel } from './model.ts'

export type Learned = { model: TopicModel; report: LearningReport }

/** What the thread tells: how far it is, then what was learned. */
export type Told = { progress: number } | { learned: Learned }

/** Learns in a thread of its own, so that nothing else has to wait for it. */
export function learnApart({ onProgress, ...learning }: Learning): Promise<Learned> {
  const thread = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: learning })
  return new Promise((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if ('progress' in told) onProgress?.(told.progress)
      else resolve(told.learned)
    })
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`Learning ended early, with code ${code}.`)))
  })
}
