import type { TopicModel } from './model.ts'

/** A short name that changes with any weight, threshold or topic: FNV-1a over all of them, twice, 64 bits in all. */
export function versionOf({ labels, topics, meaning, words }: TopicModel): string {
  const parts = [
    meaning.weights,
    meaning.bias,
    words.starts,
    words.topics,
    words.values,
    words.scale,
    words.bias,
  ]
  const told = JSON.stringify([labels, topics.map(({ alike: _, ...rest }) => rest)])
  return [0, 0x9e3779b9]
    .map((salt) => {
      let hash = over(new TextEncoder().encode(told), 2_166_136_261 ^ salt)
      for (const part of parts)
        hash = over(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), hash)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}

function over(bytes: Uint8Array, start: number): number {
  let hash = start
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 16_777_619)
  return hash
}
