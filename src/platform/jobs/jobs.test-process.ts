import { pino } from 'pino'
import type { Context } from '../context.ts'
import { openState } from '../postgres/state.ts'
import { job, startJobs } from './jobs.ts'

// A worker to be killed: enqueues a job, says when it has begun it, and never finishes.
const url = process.argv[2]!
const log = pino({ level: 'silent' })
const hang = job({
  name: 'test.greet',
  run: () => {
    process.stdout.write('begun\n')
    return new Promise<never>(() => undefined)
  },
})
const plan = { url, jobs: [hang], contextFor: () => ({}) as Context, log, heartbeatSeconds: 10 }
const { enqueue } = await startJobs(plan)
await enqueue(openState({ url, log }).db, 'test.greet', { name: 'interrupted' })
