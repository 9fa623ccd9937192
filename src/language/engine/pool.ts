import type { Answer } from './messages.ts'
import { type Asked, type Job, ReaderThread, type ThreadPlan } from './reader-thread.ts'

/**
 * Threads that read. They start when there is something to read, and one that crashed is replaced: what it had is read
 * once more, each by itself, and what ends a thread again is given up.
 */
export class Pool {
  readonly #plan: ThreadPlan
  readonly #most: number
  readonly #threads = new Set<ReaderThread>()
  readonly #waiting: Job[] = []
  #isClosed = false

  constructor(plan: ThreadPlan, most: number) {
    this.#plan = plan
    this.#most = most
  }

  ask(asked: Asked): Promise<Exclude<Answer, { failed: Error }>> {
    return new Promise((answered, failed) => {
      if (this.#isClosed) return failed(closedError())
      this.#waiting.push({ asked, answered, failed, isSuspect: false })
      this.#handOut()
    })
  }

  async close() {
    this.#isClosed = true
    for (const job of this.#waiting.splice(0)) job.failed(closedError())
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  #handOut() {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const thread = this.#threadFor(next)
      if (!thread) return
      this.#waiting.shift()
      thread.ask(next)
    }
  }

  /** An idle one, else a new one, else one that can take one more. */
  #threadFor({ isSuspect }: Job): ReaderThread | undefined {
    const threads = [...this.#threads]
    const idle = threads.find((thread) => thread.isIdle)
    if (idle) return idle
    if (threads.length < this.#most) return this.#start()
    return isSuspect ? undefined : threads.find((thread) => thread.hasRoom)
  }

  #start(): ReaderThread {
    const thread: ReaderThread = new ReaderThread(
      this.#plan,
      () => this.#handOut(),
      (left, error) => this.#replace(thread, left, error),
    )
    this.#threads.add(thread)
    return thread
  }

  #replace(thread: ReaderThread, left: Job[], error: Error) {
    this.#threads.delete(thread)
    const [first] = left
    if (this.#isClosed) for (const job of left.splice(0)) job.failed(closedError())
    else if (first?.isSuspect) left.splice(0, 1)[0]!.failed(error)
    for (const job of left) job.isSuspect = true
    this.#waiting.unshift(...left)
    this.#handOut()
  }
}

function closedError() {
  return new Error('The reading of texts has been closed.')
}
