import type { SignalRules } from '../signals/rules.ts'
import type { TopicModel } from '../taxonomy/model.ts'
import type { Understood, Words } from '../understander.ts'

/** What a thread is started with. */
export interface ThreadData {
  /** Folder of the models, as an address. */
  models: string
}

/** What is asked of a thread. */
export type Task =
  | {
      kind: 'annotate'
      texts: Words[]
      fast: boolean
      topics?: Sent<TopicModel>
      signals?: Sent<SignalRules>
    }
  | { kind: 'embed'; texts: string[] }

/** Said to a thread that is to end: it leaves what waits, and goes when what it is reading is read. */
export const leave = 'leave'

/** Embeddings come as one block, a row for each text. */
export type Answer =
  | { annotations: Understood[]; places?: Float32Array }
  | { places: Float32Array }
  | { failed: Error }

interface Versioned {
  version: string
}

/** The thing itself the first time, afterwards only the version that stands for it: topics are large. */
export interface Sent<Thing extends Versioned> {
  version: string
  thing?: Thing
}

/** Few organisations share a process, and each has one version of its topics at a time. */
const mostKept = 8

/** What a thread has been sent; sender and receiver both keep one and so forget the same things. */
export class Kept<Thing extends Versioned> {
  readonly #things = new Map<string, Thing>()

  /** For the sender. */
  send(thing: Thing | undefined): Sent<Thing> | undefined {
    if (!thing) return undefined
    const { version } = thing
    const isThere = this.#things.has(version)
    this.#keep(thing)
    return isThere ? { version } : { version, thing }
  }

  /** For the receiver. */
  take(sent: Sent<Thing> | undefined): Thing | undefined {
    if (!sent) return undefined
    const thing = sent.thing ?? this.#things.get(sent.version)
    if (thing) this.#keep(thing)
    return thing
  }

  #keep(thing: Thing) {
    this.#things.delete(thing.version)
    this.#things.set(thing.version, thing)
    const [oldest] = this.#things.keys()
    if (this.#things.size > mostKept && oldest !== undefined) this.#things.delete(oldest)
  }
}
