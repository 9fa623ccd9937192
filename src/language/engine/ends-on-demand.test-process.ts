import { parentPort } from 'node:worker_threads'
import type { Task } from './messages.ts'

/** The reading thread, but it ends when a text says so, as one does that runs out of memory. */
parentPort?.on('message', (task: Task) => {
  const texts = task.kind === 'embed' ? task.texts : task.texts.map(({ text }) => text)
  if (texts.some((text) => text.includes('end this thread'))) process.exit(70)
})
await import('./thread.ts')
