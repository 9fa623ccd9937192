import { defaultRules } from './signals/rules.ts'
import type { AnnotateOptions } from './understander.ts'

/** Raised with every change of the code that reads a text otherwise: splitting, masking, own words, languages. */
const passVersion = 1

/**
 * What an annotation made with these options carries as its version: another one may say otherwise.
 * @param models the version of the models, as `Understander.version` tells it
 */
export function annotationVersion(
  models: string,
  { fast, topics, signals = defaultRules }: AnnotateOptions = {},
) {
  const parts = [models, `pass-${passVersion}`, signals.version, topics?.version, fast && 'fast']
  return parts.filter(Boolean).join('/')
}
