const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** What the address of one score says beside the period and the filter. Absent is the default. */
export interface ScoreAddress {
  wording?: string
  every?: Step
  /** What the groups are made by: a column, `segment`, or `trait:NAME`. */
  by?: string
}

/** Which of the answers to a score are shown. */
export interface AnswersAddress {
  wording?: string
  lowest?: number
  highest?: number
  withText?: boolean
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readScoreAddress({ wording, every, by }: Record<string, unknown>): ScoreAddress {
  return {
    ...wordingOf(wording),
    ...(steps.includes(every as Step) && { every: every as Step }),
    ...(typeof by === 'string' && by !== '' && by !== 'touchpoint' && { by }),
  }
}

export function readAnswersAddress(search: Record<string, unknown>): AnswersAddress {
  const { wording, lowest, highest, withText } = search
  return {
    ...wordingOf(wording),
    ...(isScore(lowest) && { lowest }),
    ...(isScore(highest) && { highest }),
    ...(withText === true && { withText }),
  }
}

/** A wording such as “2025” reaches us as a number, since addresses are read like JSON. */
function wordingOf(wording: unknown) {
  const text = typeof wording === 'number' ? String(wording) : wording
  return typeof text === 'string' && text !== '' ? { wording: text } : {}
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
