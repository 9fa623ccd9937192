import type { Clock } from '../../handling/contract.ts'
import { say } from '../one/say.ts'
import { spanOf } from './spans.ts'

/** How a clock stands, in plain words: `2 h 10 m left of 8 business hours`. */
export function clockWords(clock: Clock): string {
  const { state, targetMinutes, spentMinutes, leftMinutes, overMinutes, isLate } = clock
  const count = hoursOf(targetMinutes)
  if (state === 'stopped')
    return isLate
      ? say('madeLate', { span: spanOf(spentMinutes), over: spanOf(overMinutes) })
      : say('madeInTime', { span: spanOf(spentMinutes) })
  if (state === 'paused')
    return isLate
      ? say('stillOver', { span: spanOf(overMinutes) })
      : say('still', { span: spanOf(leftMinutes), count })
  return isLate
    ? say('over', { span: spanOf(overMinutes), count })
    : say('left', { span: spanOf(leftMinutes), count })
}

/** `8`, `1.5`: a tenth is exact enough for a target. */
function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10
}
