/** An answer as ClickHouse words it: status, exception code, and a text from which clients read both. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  constructor(status: number, code: number, message: string, type: string) {
    super(`Code: ${code}. DB::Exception: ${message} (${type})`)
    this.status = status
    this.code = code
  }
}

/** HTTP status by exception code, as in ClickHouse's `exceptionCodeToHTTPStatus`; any other is 500. */
const statuses: Record<number, number[]> = {
  400: [6, 26, 27, 36, 38, 41, 53, 62, 69, 70, 72, 117, 130, 131, 386, 456, 457],
  403: [164, 192, 193, 194, 497, 516],
  404: [16, 46, 47, 60, 81, 82, 115],
  408: [159],
  413: [171, 396],
  501: [48],
}

/** What the engine threw, as an HTTP answer. */
export function refusalOf(error: unknown): { status: number; code: number; text: string } {
  const text = error instanceof Error ? error.message : String(error)
  const code = Number(/Code:\s*(\d+)/.exec(text)?.[1] ?? 1001)
  if (error instanceof Refusal) return { status: error.status, code, text }
  const status = Object.entries(statuses).find(([, codes]) => codes.includes(code))?.[0]
  return { status: Number(status ?? 500), code, text }
}
