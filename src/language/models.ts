import { readFile } from 'node:fs/promises'
import { Encoder } from './encoder/encoder.ts'
import { EncoderReader } from './encoder/reading.ts'
import type { Head } from './heads/head.ts'
import { readManifest } from './heads/manifest.ts'
import type { NgramModels } from './heads/ngram-models.ts'
import { readHeads } from './heads/read-heads.ts'
import { FeatureReader } from './ngrams/features.ts'
import { Tokeniser } from './tokenise/tokeniser.ts'

/** Everything texts are read with, opened. */
export interface Models {
  version: string
  reader: EncoderReader
  encoder: Encoder
  tower?: Encoder
  features: FeatureReader
  ngrams: NgramModels
  heads: ReadonlyMap<string, Head>
}

/** @param folder of the manifest and its files; ends with a slash */
export async function openModels(folder: URL): Promise<Models> {
  const manifest = await readManifest(folder)
  const { encoder, tower, version } = manifest
  const encoderIn = (file: string) => new Encoder(new URL(file, folder), encoder.dimensions)
  const { heads, ngrams, bits } = await readHeads(folder, manifest)
  const vocabulary = JSON.parse(await readFile(new URL(encoder.vocabulary, folder), 'utf8'))
  return {
    version,
    reader: new EncoderReader(new Tokeniser(vocabulary), encoder.mostTokens),
    encoder: encoderIn(encoder.file),
    tower: tower && encoderIn(tower.file),
    features: new FeatureReader(bits),
    ngrams,
    heads,
  }
}
