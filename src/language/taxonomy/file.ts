import { gunzipSync, gzipSync } from 'node:zlib'
import { buckets, type LearnedTopic, meaningSize, type TopicModel } from './model.ts'
import { versionOf } from './version-of.ts'

/** What every file starts with, and how it is laid out; another layout gets another number. */
const mark = 'attune topics'
const layout = 1

interface Header {
  mark: string
  layout: number
  labels: TopicModel['labels']
  version: string
  topics: (Omit<LearnedTopic, 'alike'> & { alike: string[] })[]
  /** How many numbers each part has, in this order. */
  parts: Record<string, number>
}

/**
 * A model as one file, gz: the length of the header (4 bytes, little-endian), the header as JSON, then the numbers of each
 * part one after another, little-endian as in memory.
 */
export function topicFile(model: TopicModel): Uint8Array {
  const parts = partsOf(model)
  const header: Header = {
    mark,
    layout,
    labels: model.labels,
    version: model.version,
    topics: model.topics.map((topic) => ({ ...topic, alike: topic.alike.map(({ text }) => text) })),
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.length])),
  }
  const told = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(new Uint32Array([told.length]).buffer)
  const numbers = Object.values(parts).map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  )
  return gzipSync(Buffer.concat([length, told, ...numbers]))
}

/** Why a file cannot be read as topics. */
export class NoTopics extends Error {}

/** The model in a file; throws `NoTopics` for a foreign, newer or damaged one. */
export function topicModelIn(bytes: Uint8Array): TopicModel {
  const all = unpacked(bytes)
  const { header, start } = headerOf(all)
  const model = modelOf(header, partsIn(all.subarray(start), header))
  if (versionOf(model) !== header.version)
    throw new NoTopics('It is damaged: its weights are not those that were saved.')
  return model
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw new NoTopics('It holds no topics that attune saved.')
  try {
    return new Uint8Array(gunzipSync(bytes))
  } catch {
    throw new NoTopics('It is damaged: it cannot be unpacked.')
  }
}

function headerOf(all: Uint8Array): { header: Header; start: number } {
  const length = all.length < 4 ? 0 : new DataView(all.buffer, all.byteOffset).getUint32(0, true)
  const header = jsonIn(all.subarray(4, 4 + length)) as Partial<Header> | null
  if (header?.mark !== mark) throw new NoTopics('It holds no topics that attune saved.')
  if (header.layout !== layout) throw new NoTopics('It was saved by another version of attune.')
  return { header: header as Header, start: 4 + length }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function partsOf({ topics, meaning, words }: TopicModel) {
  const alike = topics.flatMap((topic) => topic.alike.map(({ embedding }) => embedding))
  return {
    meaning: meaning.weights,
    meaningBias: meaning.bias,
    starts: words.starts,
    topics: words.topics,
    values: words.values,
    scale: words.scale,
    wordBias: words.bias,
    rarity: words.rarity,
    alike: Float32Array.from(alike.flatMap((one) => [...one])),
  }
}

type Parts = ReturnType<typeof partsOf>

const kinds = {
  meaning: Float32Array,
  meaningBias: Float32Array,
  starts: Uint32Array,
  topics: Uint16Array,
  values: Int8Array,
  scale: Float32Array,
  wordBias: Float32Array,
  rarity: Float32Array,
  alike: Float32Array,
} as const satisfies Record<keyof Parts, unknown>

function partsIn(bytes: Uint8Array, { parts }: Header): Parts {
  let at = 0
  const read = Object.entries(kinds).map(([name, Kind]) => {
    const size = (parts[name] ?? 0) * Kind.BYTES_PER_ELEMENT
    if (at + size > bytes.length) throw new NoTopics('It is damaged: it ends too early.')
    const part = new Kind(bytes.slice(at, at + size).buffer)
    at += size
    return [name, part]
  })
  return Object.fromEntries(read) as Parts
}

function modelOf({ labels, version, topics }: Header, parts: Parts): TopicModel {
  let next = 0
  const place = () => parts.alike.slice(next * meaningSize, ++next * meaningSize)
  const known = topics.map((topic) => ({
    ...topic,
    alike: topic.alike.map((text) => ({ text, embedding: place() })),
  }))
  const fits =
    parts.meaning.length === topics.length * meaningSize &&
    parts.starts.length === buckets + 1 &&
    parts.starts[buckets] === parts.values.length
  if (!fits) throw new NoTopics('It is damaged: its parts do not fit each other.')
  return {
    version,
    labels,
    topics: known,
    meaning: { size: meaningSize, weights: parts.meaning, bias: parts.meaningBias },
    words: {
      starts: parts.starts,
      topics: parts.topics,
      values: parts.values,
      scale: parts.scale,
      bias: parts.wordBias,
      rarity: parts.rarity,
    },
  }
}
