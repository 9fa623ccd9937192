import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Refusal, refusalOf } from './refusal.ts'
import { readStatement } from './request.ts'
import type { EngineSettings } from './settings.ts'
import type { Result, Statement, Statements } from './statements.ts'

/** Statements that run at the same time; others wait their turn. */
const atOnce = 4
/** More rows in one insert would be cut into several blocks, which a deduplication token does not hold together. */
const largestInsertRows = 10_000

/** What is running now, since when (milliseconds of the monotonic clock). */
export type Running = Map<string, number>

/** ClickHouse's HTTP interface in front of the engine: what `@clickhouse/client` needs of it, and nothing more. */
export function createFront(statements: Statements, settings: EngineSettings, running: Running) {
  const turns = takeTurns(atOnce)
  return createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    answer(request, response).catch((error) => refuse(response, error))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/ping') return void response.end('Ok.\n')
    authenticate(request, settings)
    const statement = await readStatement(request, settings.maxSeconds)
    checkInsert(statement)
    const result = await turns(() => run(statement, response))
    if (result) await send(request, response, statement, result)
  }

  async function run(statement: Statement, response: ServerResponse): Promise<Result | undefined> {
    if (response.destroyed) return undefined
    // A query id may be sent twice; the key of what runs may not.
    const own = { ...statement, id: `${statement.id} ${crypto.randomUUID()}` }
    const cancel = () => void statements.cancel(own.id).catch(() => undefined)
    if (isQuestion(statement)) response.once('close', cancel)
    running.set(own.id, performance.now())
    try {
      return await statements.run(own)
    } finally {
      running.delete(own.id)
      response.off('close', cancel)
    }
  }
}

function takeTurns(places: number) {
  const waiting: (() => void)[] = []
  let free = places
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

function authenticate(request: IncomingMessage, { user, password }: EngineSettings): void {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const named = request.headers['x-clickhouse-user']
  const given = basic
    ? Buffer.from(basic, 'base64').toString('utf8')
    : `${named}:${request.headers['x-clickhouse-key'] ?? ''}`
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(given), digest(`${user}:${password}`))) {
    throw new Refusal(
      403,
      516,
      'Authentication failed: password is incorrect, or there is no such user.',
      'AUTHENTICATION_FAILED',
    )
  }
}

/** Rows of text end with line feeds; a block of columns is one block however many rows it has. */
function checkInsert({ sql, body }: Statement): void {
  if (body.length === 0 || !/FORMAT\s+(?!Native\b)\w+\s*;?\s*$/i.test(sql)) return
  let rows = 1
  for (let at = body.indexOf(10); at !== -1 && at < body.length - 1; at = body.indexOf(10, at + 1)) rows++
  if (rows > largestInsertRows) {
    throw new Refusal(
      413,
      396,
      `An insert takes at most 10000 rows, this one has ${rows}.`,
      'TOO_MANY_ROWS_OR_BYTES',
    )
  }
}

function isQuestion({ sql }: Statement): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql)
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  statement: Statement,
  result: Result,
) {
  response.setHeader('X-ClickHouse-Query-Id', statement.id)
  response.setHeader(
    'X-ClickHouse-Format',
    /\bFORMAT\s+(\w+)\s*;?\s*$/i.exec(statement.sql)?.[1] ?? statement.format,
  )
  response.setHeader('X-ClickHouse-Summary', summary(result))
  const packs = statement.settings.enable_http_compression === '1'
  if (packs && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    response.setHeader('Content-Encoding', 'gzip')
    response.end(await promisify(gzip)(result.bytes))
  } else response.end(result.bytes)
}

function summary({ rowsRead, bytesRead, rowsWritten }: Result): string {
  return JSON.stringify({
    read_rows: String(rowsRead),
    read_bytes: String(bytesRead),
    written_rows: String(rowsWritten),
    written_bytes: '0',
    total_rows_to_read: '0',
    result_rows: '0',
    result_bytes: '0',
    elapsed_ns: '0',
  })
}

function refuse(response: ServerResponse, error: unknown): void {
  const { status, code, text } = refusalOf(error)
  if (response.headersSent || response.destroyed) return void response.destroy()
  response.writeHead(status, {
    'X-ClickHouse-Exception-Code': String(code),
    'Content-Type': 'text/plain; charset=UTF-8',
  })
  response.end(`${text}\n`)
}
