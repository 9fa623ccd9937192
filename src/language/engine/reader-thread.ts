import { Worker } from 'node:worker_threads'
import type { SignalRules } from '../signals/rules.ts'
import type { TopicModel } from '../taxonomy/model.ts'
import type { AnnotateOptions, Words } from '../understander.ts'
import { type Answer, Kept, leave, type Task, type ThreadData } from './messages.ts'

/** What is to be read, and who waits for it. */
export interface Job {
  asked: Asked
  answered: (answer: Exclude<Answer, { failed: Error }>) => void
  failed: (error: Error) => void
  /** A thread ended while it had this among others: it is read alone, so that the cause is known. */
  isSuspect: boolean
}

export type Asked =
  | { kind: 'annotate'; texts: Words[]; options: AnnotateOptions }
  | { kind: 'embed'; texts: string[] }

/** What a thread runs, and the folder of its models. */
export interface ThreadPlan {
  code: URL
  models: URL
}

/** What is read is soon done with: a small nursery keeps every thread small. */
const maxYoungGenerationSizeMb = 16

/** One waits while the other is read, so that a thread never stands still. */
const mostJobs = 2

/** What it is reading takes a second at most; longer than this nothing is waited for. */
const mostPatienceMs = 10_000

/** A thread of the pool, and what it has been asked. */
export class ReaderThread {
  readonly #worker: Worker
  readonly #gone: Promise<void>
  readonly #jobs: Job[] = []
  readonly #topics = new Kept<TopicModel>()
  readonly #rules = new Kept<SignalRules>()

  /**
   * @param onFree it could take another job
   * @param onEnd it is gone, by a crash or because it was ended; these jobs it has not answered
   */
  constructor({ code, models }: ThreadPlan, onFree: () => void, onEnd: (left: Job[], error: Error) => void) {
    const workerData: ThreadData = { models: models.href }
    this.#worker = new Worker(code, { workerData, resourceLimits: { maxYoungGenerationSizeMb } })
    let reason: Error | undefined
    this.#worker.on('error', (error) => {
      reason = error as Error
    })
    this.#gone = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        onEnd(this.#jobs.splice(0), reason ?? new Error(`A thread that reads texts ended with ${code}.`))
        resolve()
      })
    })
    this.#worker.on('message', (answer: Answer) => {
      const job = this.#jobs.shift()
      onFree()
      if ('failed' in answer) job?.failed(answer.failed)
      else job?.answered(answer)
    })
  }

  get hasRoom(): boolean {
    return this.#jobs.length < mostJobs && !this.#jobs.some(({ isSuspect }) => isSuspect)
  }

  get isIdle(): boolean {
    return this.#jobs.length === 0
  }

  ask(job: Job) {
    this.#jobs.push(job)
    this.#worker.postMessage(this.#taskFor(job.asked))
  }

  /** A thread that is stopped within the models' native code takes the whole process with it: it is asked to go. */
  async end() {
    this.#worker.postMessage(leave)
    const late = setTimeout(() => void this.#worker.terminate(), mostPatienceMs)
    await this.#gone
    clearTimeout(late)
  }

  #taskFor(asked: Asked): Task {
    if (asked.kind === 'embed') return asked
    const { fast = false, topics, signals } = asked.options
    return {
      kind: 'annotate',
      texts: asked.texts,
      fast,
      topics: this.#topics.send(topics),
      signals: this.#rules.send(signals),
    }
  }
}
