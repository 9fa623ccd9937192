import { fileURLToPath } from 'node:url'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** Texts at once: measured best; of more, the shorter ones are padded for nothing. */
const mostTexts = 8
/** Word pieces at once, so that many long texts need no more memory than short ones. */
const mostPieces = 640

/** Turns pieces of words into a place in meaning, on one thread. */
export class Encoder {
  readonly #file: URL
  readonly #dimensions: number
  #session: Promise<InferenceSession> | undefined

  /** The file is opened when the first text comes: whoever reads in fast mode only needs no memory for it. */
  constructor(file: URL, dimensions: number) {
    this.#file = file
    this.#dimensions = dimensions
  }

  /** One vector for each list of ids, in their order. Lists of about the same length go together: little is padded. */
  async encode(lists: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const places = new Float32Array(lists.length * this.#dimensions)
    const byLength = [...lists.keys()].sort((a, b) => lists[a]!.length - lists[b]!.length)
    for (let end = byLength.length; end > 0; ) {
      // From the longest: it says how wide the batch is.
      const width = Math.max(1, lists[byLength[end - 1]!]!.length)
      const start = Math.max(0, end - Math.min(mostTexts, Math.max(1, Math.floor(mostPieces / width))))
      const batch = byLength.slice(start, end)
      end = start
      const output = await this.#run(batch.map((at) => lists[at]!))
      for (const [row, at] of batch.entries()) {
        const from = row * this.#dimensions
        places.set(output.subarray(from, from + this.#dimensions), at * this.#dimensions)
      }
    }
    return lists.map((_, at) => places.subarray(at * this.#dimensions, (at + 1) * this.#dimensions))
  }

  async #run(lists: readonly (readonly number[])[]): Promise<Float32Array> {
    const width = Math.max(1, lists.at(-1)!.length)
    const shape = [lists.length, width]
    const ids = new BigInt64Array(lists.length * width)
    // The lower halves of the 64 bits: ids are small, and making BigInts of them takes its time.
    const lower = new Int32Array(ids.buffer)
    const mask = new Float32Array(ids.length)
    for (const [row, list] of lists.entries()) {
      for (let i = 0; i < list.length; i++) lower[(row * width + i) * 2] = list[i]!
      // A text without any piece is read as one unknown one.
      mask.fill(1, row * width, row * width + Math.max(1, list.length))
    }
    this.#session ??= openSession(this.#file)
    const session = await this.#session
    const feeds = { ids: new Tensor('int64', ids, shape), mask: new Tensor('float32', mask, shape) }
    const answers = await session.run(feeds)
    return answers[session.outputNames[0]!]!.data as Float32Array
  }

  async close(): Promise<void> {
    await (await this.#session)?.release()
  }
}

function openSession(file: URL): Promise<InferenceSession> {
  return InferenceSession.create(fileURLToPath(file), {
    executionMode: 'sequential',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
}
