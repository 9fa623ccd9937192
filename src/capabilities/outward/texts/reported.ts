/** What providers call the end of a message, in small letters. */
const arrived = new Set(['delivered', 'read', 'seen', 'deliveredtohandset', 'delivrd'])
const lost = new Set([
  'failed',
  'undelivered',
  'rejected',
  'expired',
  'undeliverable',
  'undeliv',
  'error',
  'rejectd',
])

/** Where they usually say it. */
const usualFields = [
  'status',
  'MessageStatus',
  'message_status',
  'SmsStatus',
  'state',
  'event',
  'message-status',
]

interface Shape {
  type: string
  /** Where this provider says it; '' for the usual places. */
  statusField: string
}

/** What a report says became of the message; undefined for what is on the way, or says nothing we know. */
export function stateIn(body: string, { type, statusField }: Shape) {
  const report = type.includes('json') ? jsonOf(body) : Object.fromEntries(new URLSearchParams(body))
  const fields = statusField ? [statusField] : usualFields
  const word = fields.map((field) => wordAt(report, field)).find((one) => one !== '') ?? ''
  if (arrived.has(word)) return { state: 'delivered', why: '' } as const
  if (lost.has(word)) return { state: 'failed', why: `The provider reports “${word}”.` } as const
  return undefined
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** `message.state`, `results.0.status` */
function wordAt(report: unknown, path: string): string {
  let at = report
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return ''
    at = (at as Record<string, unknown>)[name]
  }
  return typeof at === 'string' ? at.trim().toLowerCase() : ''
}
