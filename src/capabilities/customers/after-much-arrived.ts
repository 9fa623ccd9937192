import type { Context } from '../../platform/context.ts'

/** A file was imported or taken back: what is worked out about customers by the hour is worked out now. */
export async function afterMuchArrived(context: Context): Promise<void> {
  await context.enqueue('signals.look', { isAsked: true })
  await context.enqueue('quality.check', { isAsked: true })
  await context.enqueue('segments.evaluate', {})
  await context.enqueue('journeys.follow', { from: 'the beginning' })
  await context.enqueue('health.score', {})
  await context.enqueue('value.work-out', { isAsked: true })
}
