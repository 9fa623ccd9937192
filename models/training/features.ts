/**
 * Reads the corpus with the project's own code, so that training sees exactly what Attune sees later.
 *
 *     node models/training/features.ts WORK [ENCODER.onnx NAME]
 *
 * Without an encoder: n-grams (ngrams.{pointers,buckets,values}) and word pieces (ids.json). With one: NAME.f32,
 * 512 numbers a text. A failed text would shift all after it, so any failure ends it.
 */
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Encoder } from '../../src/language/encoder/encoder.ts'
import { encoderReading } from '../../src/language/encoder/reading.ts'
import { FeatureReader } from '../../src/language/ngrams/features.ts'
import { Tokeniser } from '../../src/language/tokenise/tokeniser.ts'

const [work, encoderFile, name] = process.argv.slice(2) as [string, string?, string?]
const textsAtOnce = 2048
const mostTokens = 128

async function readTexts(): Promise<string[]> {
  const texts: string[] = []
  for await (const line of createInterface({ input: createReadStream(join(work, 'corpus.jsonl')) })) {
    texts.push(JSON.parse(line).text)
  }
  return texts
}

async function writeNgrams(texts: string[]) {
  const reader = new FeatureReader()
  const pointers = new Int32Array(texts.length + 1)
  const buckets: Int32Array[] = []
  const values: Float32Array[] = []
  for (const [at, text] of texts.entries()) {
    const found = reader.read(text)
    buckets.push(found.buckets.slice(0, found.count))
    values.push(found.values.slice(0, found.count))
    pointers[at + 1] = pointers[at]! + found.count
  }
  await writeFile(join(work, 'ngrams.pointers'), pointers)
  await writeFile(join(work, 'ngrams.buckets'), Buffer.concat(buckets.map(bytesOf)))
  await writeFile(join(work, 'ngrams.values'), Buffer.concat(values.map(bytesOf)))
}

async function writePieces(texts: string[]) {
  const vocabulary = JSON.parse(await readFile(new URL('../vocabulary.json', import.meta.url), 'utf8'))
  const tokeniser = new Tokeniser(vocabulary)
  const ids = texts.map((text) => tokeniser.encode(encoderReading(text), mostTokens))
  await writeFile(join(work, 'ids.json'), JSON.stringify(ids))
}

async function writePlaces(file: string) {
  const ids: number[][] = JSON.parse(await readFile(join(work, 'ids.json'), 'utf8'))
  const encoder = new Encoder(pathToFileURL(resolve(file)), 512)
  const places: Buffer[] = []
  for (let start = 0; start < ids.length; start += textsAtOnce) {
    const found = await encoder.encode(ids.slice(start, start + textsAtOnce))
    places.push(...found.map(bytesOf))
  }
  await writeFile(join(work, `${name}.f32`), Buffer.concat(places))
  await encoder.close()
}

function bytesOf(numbers: Int32Array | Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

if (encoderFile) await writePlaces(encoderFile)
else {
  const texts = await readTexts()
  await writeNgrams(texts)
  await writePieces(texts)
}
