import type { IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import { Refusal } from './refusal.ts'
import type { Statement } from './statements.ts'

/** A body above this is refused: 10,000 wide rows are well below it. */
const largestBodyBytes = 64 * 1024 * 1024

/** Query string fields that say how to answer; every other field is a setting or a `param_` value. */
const aboutTheRequest = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'user',
  'password',
  'quota_key',
  'role',
  'stacktrace',
  'wait_end_of_query',
  'buffer_size',
  'compress',
  'decompress',
  'session_id',
  'session_timeout',
  'session_check',
])

/** What holds for every statement unless it says otherwise. Times are UTC and exact, large numbers are text. */
const usualSettings = {
  session_timezone: 'UTC',
  input_format_skip_unknown_fields: '0',
  output_format_json_quote_64bit_integers: '1',
  max_result_bytes: String(largestBodyBytes),
  result_overflow_mode: 'throw',
}

/** Reads a request of ClickHouse's HTTP interface: `query` and the body together are the statement. */
export async function readStatement(request: IncomingMessage, maxSeconds: number): Promise<Statement> {
  const fields = new URL(request.url ?? '/', 'http://engine').searchParams
  if (fields.has('session_id')) {
    throw new Refusal(501, 48, 'Every request stands alone here: leave out session_id.', 'NOT_IMPLEMENTED')
  }
  const body = await readBody(request)
  const parts = multipart(request.headers['content-type'], body)
  for (const [name, value] of parts ?? []) fields.set(name, value)
  const inField = fields.get('query')?.trim()
  return {
    id: fields.get('query_id') ?? crypto.randomUUID(),
    sql: inField || body.toString('utf8'),
    body: inField && !parts ? body : Buffer.alloc(0),
    database: fields.get('database') ?? undefined,
    settings: {
      ...usualSettings,
      ...settingsIn(fields, maxSeconds),
      ...(request.method === 'GET' && { readonly: '2' }),
    },
    format: fields.get('default_format') ?? 'TabSeparated',
  }
}

/** Every statement ends by itself: without `max_execution_time`, or with a longer one, ours holds. */
function settingsIn(fields: URLSearchParams, maxSeconds: number): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const [name, value] of fields) {
    if (aboutTheRequest.has(name)) continue
    if (!/^\w+$/.test(name)) throw new Refusal(400, 115, `Unknown setting '${name}'.`, 'UNKNOWN_SETTING')
    settings[name] = value
  }
  const asked = Number(settings.max_execution_time) || maxSeconds
  return { ...settings, max_execution_time: String(Math.min(asked, maxSeconds)) }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const packed = request.headers['content-encoding'] === 'gzip'
  const stream = packed ? request.pipe(createGunzip()) : request
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length
    if (bytes > largestBodyBytes) {
      throw new Refusal(
        413,
        241,
        'The request is larger than 64 MiB: send fewer rows at a time.',
        'MEMORY_LIMIT_EXCEEDED',
      )
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** The client sends long values as a form: parts named `query` and `param_…`. */
function multipart(contentType: string | undefined, body: Buffer): [string, string][] | undefined {
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)/.exec(contentType ?? '')?.[1]
  if (!boundary) return undefined
  const parts = body.toString('utf8').split(`--${boundary}`).slice(1, -1)
  return parts.map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
    return [name, rest.join('\r\n\r\n').replace(/\r\n$/, '')]
  })
}
