import { readFile } from 'node:fs/promises'

/** What `models/manifest.json` says; models/README.md tells what each field means. */
export interface Manifest {
  version: string
  encoder: { file: string; vocabulary: string; dimensions: number; mostTokens: number }
  /** A second encoder, fine-tuned for feeling; heads may read it. */
  tower?: { file: string }
  heads: HeadPlan[]
}

export type HeadInput = 'ngrams' | 'embedding' | 'tower'

export interface HeadPlan extends Judgement {
  name: string
  classes: string[]
  kind: 'softmax' | 'sigmoid' | 'linear'
  parts: PartPlan[]
  /** Where they differ with n-grams alone. */
  fast?: Judgement
}

/** How probabilities become trustworthy, and decisions. */
export interface Judgement {
  calibration?: Calibration[]
  thresholds?: Record<string, number>
}

export interface Calibration {
  class: string
  slope: number
  intercept: number
}

export interface PartPlan {
  input: HeadInput
  file: string
  idf?: string
  bits?: number
  weight: number
}

/** @param folder of the manifest and the files that it names; ends with a slash */
export async function readManifest(folder: URL): Promise<Manifest> {
  return JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')) as Manifest
}
