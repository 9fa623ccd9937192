import { createHash } from 'node:crypto'
import type { Cue, CueList } from './cue.ts'
import { defaultCues } from './lexicons/index.ts'

export {
  type Cue,
  type CueLanguage,
  type CueList,
  type CustomerList,
  cueLanguages,
  cueLists,
  customerLists,
  type EmpathyPart,
  empathyParts,
  type ReplyList,
  replyLists,
} from './cue.ts'

export type Cues = Readonly<Record<CueList, readonly Cue[]>>

/** The words by which signals are recognised; organisations may have their own. Plain data. */
export interface SignalRules {
  /** Told by the words themselves: the same words have the same version, other words another one. */
  version: string
  cues: Cues
}

/** Raised when the same words are weighed otherwise. */
const weighing = 1

export function rulesOf(cues: Cues): SignalRules {
  const told = createHash('sha256').update(JSON.stringify(cues)).digest('hex').slice(0, 8)
  return { version: `signals-${weighing}-${told}`, cues }
}

/** The words that come with Attune. */
export const defaultRules: SignalRules = rulesOf(defaultCues())
