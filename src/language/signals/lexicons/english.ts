import { asking } from './english/asking.ts'
import { judging } from './english/judging.ts'
import { leaving } from './english/leaving.ts'
import { replying } from './english/replying.ts'
import type { Lexicon } from './listed.ts'

/** The full lists. The other languages know the strong words only. */
export const english: Lexicon = { ...asking, ...leaving, ...judging, ...replying }
