import { readFile } from 'node:fs/promises'
import { DensePart, type DenseWeights } from './dense-part.ts'
import { Head, type WeightedPart } from './head.ts'
import type { HeadPlan, Manifest, PartPlan } from './manifest.ts'
import { NgramModels, type NgramWeights } from './ngram-models.ts'

export interface Heads {
  /** By name. */
  heads: ReadonlyMap<string, Head>
  /** What all of them read of n-grams. */
  ngrams: NgramModels
  /** Buckets of the n-grams are 2^bits. */
  bits: number
}

/** @param folder where the manifest and its files are; ends with a slash */
export async function readHeads(folder: URL, { heads: plans }: Manifest): Promise<Heads> {
  const files = new ModelFiles(folder)
  const ngrams = new NgramFiles(files)
  const heads = new Map<string, Head>()
  for (const plan of plans) heads.set(plan.name, await readHead(files, ngrams, plan))
  return { heads, ngrams: ngrams.models(), bits: ngrams.bits }
}

async function readHead(files: ModelFiles, ngrams: NgramFiles, plan: HeadPlan): Promise<Head> {
  const parts: WeightedPart[] = []
  for (const part of plan.parts) {
    const { input, weight } = part
    if (input === 'ngrams') parts.push({ input, weight, from: await ngrams.add(part, plan.classes.length) })
    else parts.push({ input, weight, part: new DensePart(await readDense(files, part)) })
  }
  return new Head(plan, parts)
}

async function readDense(files: ModelFiles, { file }: PartPlan): Promise<DenseWeights> {
  const { bias } = await files.json<{ bias: number[] }>(besides(file))
  return { weights: new Float32Array(await files.bytes(file)), bias }
}

/** Gathers the n-gram parts of all heads: they lie side by side in one table, so they share one idf. */
class NgramFiles {
  readonly #files: ModelFiles
  readonly #weights: NgramWeights[] = []
  #idf: { file: string; values: Float32Array } | undefined
  #classes = 0

  constructor(files: ModelFiles) {
    this.#files = files
  }

  get bits(): number {
    return Math.log2(this.#idf?.values.length ?? 1)
  }

  /** Where its classes begin in what the models read. */
  async add({ file, idf, bits = 18 }: PartPlan, classes: number): Promise<number> {
    await this.#readIdf(idf, bits)
    const { scale, bias } = await this.#files.json<Pick<NgramWeights, 'scale' | 'bias'>>(besides(file))
    const weights = new Int8Array(await this.#files.bytes(file))
    if (weights.length !== classes << bits || bias.length !== classes) {
      throw new Error(`${file} does not hold ${classes} weights for each of ${1 << bits} n-grams.`)
    }
    this.#weights.push({ weights, scale, bias })
    this.#classes += classes
    return this.#classes - classes
  }

  models(): NgramModels {
    return new NgramModels(this.#idf?.values ?? new Float32Array(1), this.#weights)
  }

  async #readIdf(file: string | undefined, bits: number) {
    if (!file || (this.#idf && this.#idf.file !== file)) {
      throw new Error(`All n-gram parts share one idf; ${file} is not ${this.#idf?.file}.`)
    }
    this.#idf ??= { file, values: floats(await this.#files.bytes(file), 1 << bits) }
  }
}

/** The file with scales and biases that stands beside weights. */
function besides(file: string): string {
  return file.replace(/\.\w+$/, '.json')
}

/** Numbers of 32 or 16 bits, told by how many bytes there are for each. */
function floats(bytes: ArrayBuffer, count: number): Float32Array {
  if (bytes.byteLength === count * 4) return new Float32Array(bytes)
  return Float32Array.from(new Uint16Array(bytes), halfFloat)
}

/** IEEE 754 binary16: one sign bit, five of exponent, ten of fraction. */
function halfFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 0x1f
  const fraction = half & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** Reads each file once, however many heads share it. */
class ModelFiles {
  readonly #folder: URL
  readonly #read = new Map<string, Promise<ArrayBuffer>>()

  constructor(folder: URL) {
    this.#folder = folder
  }

  bytes(file: string): Promise<ArrayBuffer> {
    const known = this.#read.get(file)
    if (known) return known
    const read = readFile(new URL(file, this.#folder)).then((bytes) => new Uint8Array(bytes).buffer)
    this.#read.set(file, read)
    return read
  }

  async json<T>(file: string): Promise<T> {
    return JSON.parse(Buffer.from(await this.bytes(file)).toString('utf8')) as T
  }
}
