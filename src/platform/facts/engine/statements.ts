import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Session } from 'chdb'
import { clickhouseText } from '../literals.ts'

/** One statement with everything that belongs to it, and to nobody after it. */
export interface Statement {
  id: string
  sql: string
  /** Rows of an INSERT, in the format the statement names. */
  body: Buffer
  database: string | undefined
  /** Settings and `param_…` values, as text. */
  settings: Record<string, string>
  format: string
}

export interface Result {
  bytes: Uint8Array
  rowsRead: number
  bytesRead: number
  rowsWritten: number
}

/** The engine's own limit is 256 KiB. */
const usualQueryBytes = 200 * 1024

/** A row insert whose bytes the engine can take as they are; other statements travel as one text. */
const plainInsert =
  /^\s*INSERT\s+INTO\s+(?:TABLE\s+)?([\w.`"]+)\s*(?:\(([\w\s,`"]+)\))?\s*FORMAT\s+(JSONEachRow|JSONCompactEachRow|TabSeparated|CSV|CSVWithNames)\s*;?\s*$/i

/** A block of columns: the engine's own way in takes text alone, so it is laid into a file that the engine reads. */
const nativeInsert = /^\s*INSERT\s+INTO\s+([\w.`"]+)\s*\(([\w\s,`"]+)\)\s*FORMAT\s+Native\s*;?\s*$/i

/**
 * Runs statements on the folder, each in a connection of its own that is closed afterwards (opening one takes 0.5 ms).
 * A kept connection would hand the rows of a failed SELECT to the next one, and keep its settings and values.
 */
export function openStatements(folder: string, configFile: string, blocks: string) {
  // The engine lives as long as one connection is open.
  const keeper = new Session(folder, { connectionArgs: [`--config-file=${configFile}`] })

  async function inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = new Session(folder)
    try {
      return await work(session)
    } finally {
      session.close()
    }
  }

  return {
    run(statement: Statement): Promise<Result> {
      const insert = plainInsert.exec(statement.sql)
      const block = nativeInsert.exec(statement.sql)
      return inSession((session) => {
        if (block) return insertBlock(session, statement, { block, blocks })
        return insert && statement.body.length > 0
          ? insertRows(session, statement, insert)
          : ask(session, statement)
      })
    },
    /** Ends a running SELECT; the one who asked gets error 394. */
    async cancel(id: string): Promise<void> {
      await inSession((session) =>
        session.queryAsync(`KILL QUERY WHERE Settings['log_comment'] = ${clickhouseText(id)} ASYNC`),
      )
    },
    close: () => keeper.close(),
  }
}

export type Statements = ReturnType<typeof openStatements>

async function ask(session: Session, statement: Statement): Promise<Result> {
  const settings = { ...statement.settings, log_comment: statement.id }
  const assignments = Object.entries(settings).map(([name, value]) => `${name} = ${clickhouseText(value)}`)
  const before = statement.database ? `USE ${quoted(statement.database)}; ` : ''
  const text =
    statement.body.length > 0 ? `${statement.sql}\n${statement.body.toString('utf8')}` : statement.sql
  const whole = `SET ${assignments.join(', ')}; ${before}${text}`
  await makeRoomFor(session, whole)
  const result = await session.queryAsync(whole, { format: statement.format })
  return { bytes: result.bytes(), rowsRead: result.rowsRead, bytesRead: result.bytesRead, rowsWritten: 0 }
}

/** A question that names thousands of ids is longer than the engine reads unless told before the question itself. */
async function makeRoomFor(session: Session, text: string): Promise<void> {
  const bytes = Buffer.byteLength(text)
  if (bytes > usualQueryBytes) await session.queryAsync(`SET max_query_size = ${2 * bytes}`)
}

async function insertRows(session: Session, statement: Statement, insert: RegExpExecArray): Promise<Result> {
  const [, target = '', columns, format = ''] = insert
  const name = target.replaceAll(/[`"]/g, '')
  const summary = await session.insert({
    table: name.includes('.') || !statement.database ? name : `${statement.database}.${name}`,
    columns: columns?.split(',').map((column) => column.trim().replaceAll(/[`"]/g, '')),
    format: format as 'JSONEachRow',
    settings: statement.settings,
    values: statement.body,
  })
  return { bytes: new Uint8Array(), rowsRead: 0, bytesRead: 0, rowsWritten: summary.rowsWritten }
}

async function insertBlock(
  session: Session,
  statement: Statement,
  { block, blocks }: { block: RegExpExecArray; blocks: string },
): Promise<Result> {
  const [, target, columns] = block
  const file = join(blocks, `${crypto.randomUUID()}.native`)
  try {
    await writeFile(file, statement.body, { mode: 0o600 })
    const from = `file(${clickhouseText(file)}, Native)`
    const sql = `INSERT INTO ${target} (${columns}) SELECT * FROM ${from}`
    return await ask(session, { ...statement, sql, body: Buffer.alloc(0) })
  } finally {
    await rm(file, { force: true })
  }
}

function quoted(identifier: string): string {
  return `\`${identifier.replaceAll(/[\\`]/g, '\\$&')}\``
}
