const views = ['trend', 'groups', 'words'] as const
export type View = (typeof views)[number]

/** How results are looked at, beside period, segment and filter. Absent is the default. */
export interface ResultsAddress {
  version?: number
  /** Traits the answers are weighed by. */
  weigh?: string[]
  /** Name of the question that is looked at more closely, and how. */
  question?: string
  view?: View
  /** What its groups are made by, and which row of a matrix. */
  by?: string
  item?: string
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readResultsAddress(search: Record<string, unknown>): ResultsAddress {
  const { version, weigh, question, view, by, item } = search
  const traits = Array.isArray(weigh)
    ? weigh.filter((one) => typeof one === 'string' && one.startsWith('trait:'))
    : []
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
  return withoutAbsent({
    version: Number.isInteger(version) && (version as number) > 0 ? (version as number) : undefined,
    weigh: traits.length > 0 ? traits.slice(0, 4) : undefined,
    question: text(question),
    view: views.find((one) => one === view),
    by: text(by),
    item: text(item),
  })
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
