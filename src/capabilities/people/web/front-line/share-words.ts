import { percent } from '../../../../web/kit/numbers.ts'
import type { ShownShare } from '../../front-line/contract.ts'
import { say } from './say.ts'

/** `52% of 77`, or why there is no number. */
export function shareWords({ value, n }: ShownShare): string {
  return value === null ? say('tooFew', { n }) : say('shareOf', { value: percent(value), n })
}
