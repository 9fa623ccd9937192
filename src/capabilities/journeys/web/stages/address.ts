const kinds = ['stage', 'touchpoint', 'page', 'event'] as const
const pers = ['session', 'customer', 'order'] as const
export type StepOf = (typeof kinds)[number]
export type Per = (typeof pers)[number]

export interface ChosenStep {
  of: StepOf
  value: string
}

/** What the page of stages shows beside the period and the filter. Absent is the default. */
export interface StagesAddress {
  days?: number
  steps?: ChosenStep[]
  per?: Per
  hours?: number
  /** Whose list is open: `stage ID`, `place NAME` or `step NUMBER`. */
  people?: string
}

export const usualDays = 30
export const usualHours = 24

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readStagesAddress(typed: Record<string, unknown>): StagesAddress {
  return withoutAbsent({
    days: numberOf(typed.days, usualDays, 365),
    steps: stepsOf(typed.steps),
    per: pers.find((per) => per === typed.per && per !== 'session'),
    hours: numberOf(typed.hours, usualHours, 8_760),
    people: typeof typed.people === 'string' && typed.people !== '' ? typed.people : undefined,
  })
}

function stepsOf(typed: unknown): ChosenStep[] | undefined {
  if (!Array.isArray(typed)) return undefined
  const steps = typed.slice(0, 10).flatMap((one): ChosenStep[] => {
    const of = kinds.find((kind) => kind === one?.of)
    return of && typeof one.value === 'string' && one.value !== '' ? [{ of, value: one.value }] : []
  })
  return steps.length > 0 ? steps : undefined
}

function numberOf(value: unknown, usual: number, most: number): number | undefined {
  const isOne = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
  return isOne && value !== usual ? value : undefined
}

export function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
