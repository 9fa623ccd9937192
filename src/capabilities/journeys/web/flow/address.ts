/** What the flow of a journey shows, beside the period and the filter. */
export interface FlowAddress {
  /** How many of the most frequent ways are drawn; absent: enough for four of five journeys. */
  ways?: number
  /** `before`, or the id of a segment. */
  with?: string
}

const outcomes = ['success', 'failure', 'given up', 'open'] as const
export type OutcomeName = (typeof outcomes)[number]

/** Which journeys a list shows, beside the period and the filter. */
export interface CasesAddress {
  step?: string
  goesFrom?: string
  goesTo?: string
  /** Its id, always text: it is too large for a number. */
  way?: string
  stopped?: string
  starts?: string
  again?: string
  outcome?: OutcomeName
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readFlowAddress(typed: Record<string, unknown>): FlowAddress {
  const { ways } = typed
  return withoutAbsent({
    ways: typeof ways === 'number' && Number.isInteger(ways) && ways >= 1 && ways <= 100 ? ways : undefined,
    with: textOf(typed.with),
  })
}

export function readCasesAddress(typed: Record<string, unknown>): CasesAddress {
  const [goesFrom, goesTo] = [textOf(typed.goesFrom), textOf(typed.goesTo)]
  return withoutAbsent({
    step: textOf(typed.step),
    ...(goesFrom && goesTo && { goesFrom, goesTo }),
    way: typeof typed.way === 'string' ? textOf(typed.way) : undefined,
    stopped: textOf(typed.stopped),
    starts: textOf(typed.starts),
    again: textOf(typed.again),
    outcome: outcomes.find((one) => one === typed.outcome),
  })
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text : undefined
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
