import { Agent, type AgentOptions } from 'node:http'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client'
import type { Logger } from 'pino'
import { z } from 'zod'
import { TooLarge, Unavailable } from '../errors.ts'
import type { Facts, InsertOptions, Values } from './facts.ts'
import { failure, isAway, neverArrived } from './failures.ts'
import { type MigrationSource, migrate } from './migrations.ts'
import { checkNarrowable, unitFilters } from './narrowing.ts'
import { type NativeBlock, nativeBlock, type StoredColumn } from './native/block.ts'
import { boundValues } from './values.ts'

/** A server or cluster by its address, or the embedded engine by its private socket. */
export type FactsAddress = { url: string } | { socketPath: string; password: string }

export interface FactsOptions {
  database: string
  log: Logger
  /** How long a store that went away is waited for before its absence is an error. */
  patienceMs?: number
  /** Name of the ClickHouse cluster on which tables are made replicated and distributed. */
  cluster?: string
}

export interface OpenFacts {
  facts: Facts
  ping(): Promise<boolean>
  migrate(sources: readonly MigrationSource[]): Promise<void>
  close(): Promise<void>
}

const largestInsertRows = 50_000
/** Fewer rows travel as JSON. */
const smallestBlock = 100
/** What the engine takes in one request: JSON by its rows, a block of bytes by its size. */
const mostJsonRows = 10_000
const mostBlockBytes = 48 * 1024 * 1024

/**
 * The same for every server: instants are UTC and ISO text, 64-bit integers and decimals are exact text, an answer
 * comes whole or not at all and fits in memory, an insert is durable when it is answered.
 */
const settings: ClickHouseSettings = {
  session_timezone: 'UTC',
  date_time_output_format: 'iso',
  date_time_input_format: 'best_effort',
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  input_format_skip_unknown_fields: 0,
  // A property stays the text it is: else “12” and “1.5” would be taken for days of the year and come back as such.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  max_execution_time: 60,
  max_result_bytes: String(64 * 1024 * 1024),
  result_overflow_mode: 'throw',
  wait_end_of_query: 1,
  async_insert: 0,
  // An import of old data may touch many months at once; each is a partition.
  max_partitions_per_insert_block: '1000',
}

/** Opens the facts through ClickHouse's ordinary client, and makes the database where it is absent. */
export async function openFacts(address: FactsAddress, options: FactsOptions): Promise<OpenFacts> {
  const { database, log, patienceMs = 15_000, cluster } = options
  const client = connect(address, database)
  const first = connect(address)
  const store = new Store(client, database, log, patienceMs)
  try {
    const everywhere = cluster ? ` ON CLUSTER ${quoted(cluster)}` : ''
    const sql = `CREATE DATABASE IF NOT EXISTS ${quoted(database)}${everywhere} ENGINE = Atomic`
    await store.again(() => first.command({ query: sql }), isAway, 'changing')
  } finally {
    await first.close()
  }
  return {
    facts: store.facts('all'),
    ping: async () => (await client.ping()).success,
    migrate: (sources) => migrate(store.facts('all'), sources, { log, cluster }),
    close: () => client.close(),
  }
}

function connect(address: FactsAddress, database?: string): ClickHouseClient {
  const usual = { clickhouse_settings: settings, request_timeout: 660_000, max_open_connections: 16 }
  // The client would write every failed request to the console; failures rise as errors instead.
  const quiet = { log: { level: 127 as const } }
  if ('url' in address)
    return createClient({ url: address.url, ...usual, ...quiet, ...(database && { database }) })
  const agent = new Agent({ keepAlive: true, maxSockets: 16, socketPath: address.socketPath } as AgentOptions)
  const { password } = address
  return createClient({
    url: 'http://localhost',
    http_agent: agent,
    password,
    ...usual,
    ...quiet,
    ...(database && { database }),
  })
}

class Store {
  readonly #client: ClickHouseClient
  readonly #database: string
  readonly #log: Logger
  readonly #patienceMs: number
  #unitTables: Promise<string[]> | undefined
  readonly #columns = new Map<string, Promise<StoredColumn[]>>()

  constructor(client: ClickHouseClient, database: string, log: Logger, patienceMs: number) {
    this.#client = client
    this.#database = database
    this.#log = log
    this.#patienceMs = patienceMs
  }

  facts(units: readonly string[] | 'all'): Facts {
    return {
      query: (row, sql, values) => this.#query(units, row, sql, values),
      command: (sql, values) => this.#command(units, sql, values),
      insert: (table, rows, options) => this.#insert(units, table, rows, options),
      within: (narrower) => this.facts(intersection(units, narrower)),
    }
  }

  /** Tries again, at growing distances, what may be tried again; the store's absence is then only a delay. */
  async again<T>(
    work: () => Promise<T>,
    may: (error: unknown) => boolean,
    doing: 'asking' | 'changing' | 'storing',
  ) {
    const until = performance.now() + this.#patienceMs
    for (let delayMs = 20; ; delayMs = Math.min(delayMs * 2, 1000)) {
      try {
        return await work()
      } catch (error) {
        if (!may(error) || performance.now() + delayMs > until) throw failure(error, doing)
        this.#log.debug({ err: error }, 'The facts store is away; trying again.')
        await pause(delayMs)
      }
    }
  }

  async #query<T>(
    units: readonly string[] | 'all',
    row: z.ZodType<T>,
    sql: string,
    values: Values = {},
  ): Promise<T[]> {
    if (units !== 'all') checkNarrowable(sql)
    const query = {
      query: sql,
      query_params: boundValues(sql, values),
      format: 'JSONEachRow' as const,
      use_multipart_params_auto: true,
      clickhouse_settings: await this.#narrowed(units),
    }
    const ask = async () => (await this.#client.query(query)).json<unknown>()
    return checked(row, await this.again(ask, isAway, 'asking'))
  }

  async #command(units: readonly string[] | 'all', sql: string, values: Values = {}): Promise<void> {
    if (units !== 'all')
      throw new Error('Facts narrowed to units are for reading: DELETE and ALTER would reach all units.')
    const change = () => this.#client.command({ query: sql, query_params: boundValues(sql, values) })
    await this.again(change, neverArrived, 'changing')
    if (/\b(CREATE|ALTER|DROP|RENAME|EXCHANGE)\b/i.test(sql)) {
      this.#unitTables = undefined
      this.#columns.clear()
    }
  }

  async #insert(
    units: readonly string[] | 'all',
    table: string,
    rows: readonly object[],
    options: InsertOptions = {},
  ) {
    if (units !== 'all') throw new Error('Facts narrowed to units are for reading.')
    if (rows.length > largestInsertRows) {
      throw new TooLarge(`An insert takes at most ${largestInsertRows} rows, this one has ${rows.length}.`)
    }
    if (rows.length === 0) return
    await this.#store(table, rows, { ...options, token: options.token ?? crypto.randomUUID() })
  }

  /**
   * One token for every try: what was stored before its answer was lost is not stored twice. More than a request takes
   * is halved, always at the same place, so that the halves have their own tokens.
   */
  async #store(table: string, rows: readonly object[], options: InsertOptions): Promise<void> {
    const { token, onLostAnswer } = options
    const block = rows.length < smallestBlock ? undefined : await this.#block(table, rows)
    if (rows.length > 1 && (block ? block.bytes.length > mostBlockBytes : rows.length > mostJsonRows)) {
      return this.#storeHalves(table, rows, options)
    }
    const send = block ? () => this.#sendBlock(table, block, token) : () => this.#sendJson(table, rows, token)
    const store = () =>
      send().catch((error) => {
        if (isAway(error) && !neverArrived(error)) onLostAnswer?.()
        throw error
      })
    try {
      await this.again(store, isAway, 'storing')
    } catch (error) {
      // Nothing of a refused block is stored; sent as JSON, the store says which row it is about, or takes it.
      if (!block || error instanceof Unavailable) throw error
      if (rows.length > mostJsonRows) return this.#storeHalves(table, rows, options)
      await this.again(() => this.#sendJson(table, rows, token), isAway, 'storing')
    }
  }

  async #storeHalves(table: string, rows: readonly object[], options: InsertOptions): Promise<void> {
    const half = Math.ceil(rows.length / 2)
    await this.#store(table, rows.slice(0, half), { ...options, token: `${options.token}a` })
    await this.#store(table, rows.slice(half), { ...options, token: `${options.token}b` })
  }

  async #sendJson(table: string, values: readonly object[], token: string | undefined): Promise<void> {
    await this.#client.insert({
      table,
      values,
      format: 'JSONEachRow',
      clickhouse_settings: forInsert(token),
    })
  }

  async #sendBlock(table: string, { columns, bytes }: NativeBlock, token: string | undefined): Promise<void> {
    const { stream } = await this.#client.exec({
      query: `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) FORMAT Native`,
      values: Readable.from([bytes], { objectMode: false }),
      clickhouse_settings: forInsert(token),
    })
    await finished(stream.resume())
  }

  async #block(table: string, rows: readonly object[]) {
    const columns = await this.#columnsOf(table)
    return nativeBlock(rows as readonly Record<string, unknown>[], columns)
  }

  #columnsOf(table: string): Promise<StoredColumn[]> {
    const known = this.#columns.get(table)
    if (known) return known
    const sql = `SELECT name, type, default_expression AS fallback FROM system.columns
      WHERE database = {database:String} AND table = {table:String} ORDER BY position`
    const Column = z.object({ name: z.string(), type: z.string(), fallback: z.string() })
    const columns = this.#query('all', Column, sql, { database: this.#database, table })
    this.#columns.set(table, columns)
    columns.catch(() => this.#columns.delete(table))
    return columns
  }

  async #narrowed(units: readonly string[] | 'all'): Promise<ClickHouseSettings> {
    if (units === 'all') return {}
    this.#unitTables ??= this.#learnUnitTables()
    return { additional_table_filters: unitFilters(this.#database, await this.#unitTables, units) as never }
  }

  async #learnUnitTables(): Promise<string[]> {
    const sql = `SELECT DISTINCT table FROM system.columns WHERE database = {database:String} AND name = 'unit'`
    const found = await this.#query('all', z.object({ table: z.string() }), sql, { database: this.#database })
    return found.map(({ table }) => table)
  }
}

/** Rows are merged later anyway, and read with FINAL until then: merging every block at once costs as much as storing it. */
function forInsert(token: string | undefined): ClickHouseSettings {
  return { insert_deduplication_token: token, optimize_on_insert: 0 }
}

function intersection(units: readonly string[] | 'all', narrower: readonly string[] | 'all') {
  if (units === 'all' || narrower === 'all') return units === 'all' ? narrower : units
  return units.filter((unit) => narrower.includes(unit))
}

/** A row of another shape is our mistake, not the caller's: the column is named. */
function checked<T>(row: z.ZodType<T>, rows: unknown[]): T[] {
  return rows.map((raw, index) => {
    const read = row.safeParse(raw)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new Error(
      `Column “${issue?.path.join('.')}” of row ${index + 1} is not what was expected: ${issue?.message}.`,
    )
  })
}

function quoted(identifier: string): string {
  return `\`${identifier.replaceAll(/[\\`]/g, '\\$&')}\``
}
