import { answering } from './answering.ts'
import { beingLetDown } from './being-let-down.ts'
import { beingThere } from './being-there.ts'
import { buying } from './buying.ts'
import type { Feature } from './feature.ts'
import { saying } from './saying.ts'

/** Everything health is worked out from, by key. The order is that of the inputs; new ones come last. */
export const features = { ...buying, ...beingThere, ...saying, ...answering, ...beingLetDown }

export type FeatureKey = keyof typeof features

export const featureKeys = Object.keys(features) as readonly FeatureKey[]

export function isFeature(key: string): key is FeatureKey {
  return Object.hasOwn(features, key)
}

export function featureOf(key: FeatureKey): Feature {
  return features[key]
}

/** A measured value in words; a feature of an earlier time that is no more is named by its key. */
export function inWords(key: string, value: number | null): string {
  if (!isFeature(key)) return key
  const feature = featureOf(key)
  return value === null || Number.isNaN(value) ? `${feature.name}: not known` : feature.words(value)
}
