import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import type { Sample } from './contract.ts'
import { askForRemoval, askForSample, companyOf, type SampleOrder, showSample } from './sample.ts'

type OnProgress = (share: number) => void

const lookEveryMs = 200

/** Loads the sample company in the background and waits; the truth is what was planted in it. */
export async function loadSampleAndWait(
  context: Context,
  order: Omit<SampleOrder, 'until'> & { until?: string },
  onProgress: OnProgress,
) {
  const { until } = await askForSample(context, order)
  const sample = await settled(context, onProgress)
  return { sample, truth: companyOf({ ...order, until: until as string }).truth }
}

export async function removeSampleAndWait(context: Context, onProgress: OnProgress) {
  await askForRemoval(context)
  return settled(context, onProgress)
}

async function settled(context: Context, onProgress: OnProgress): Promise<Sample> {
  for (;;) {
    const sample = await showSample(context)
    if (sample.status === 'present' || sample.status === 'absent') return sample
    onProgress(sample.progress)
    await pause(lookEveryMs)
  }
}
