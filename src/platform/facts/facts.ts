import type { z } from 'zod'

/** Values bound to `{name:Type}` placeholders. Dates are sent as ClickHouse date-time text with milliseconds. */
export type Values = Record<string, unknown>

export interface InsertOptions {
  /** Retries of one block carry one token: ClickHouse then stores the block once. */
  token?: string
  /** Told when an answer was lost on the way: the block may have been stored, in part or whole. */
  onLostAnswer?(): void
}

/**
 * The facts store (ClickHouse), spoken to by its ordinary client whether embedded or far away.
 * Rows that come back are checked against `row`: 64-bit integers arrive as text and are coerced by the schema.
 */
export interface Facts {
  query<T>(row: z.ZodType<T>, sql: string, values?: Values): Promise<T[]>
  /** Statements that return nothing: DDL, INSERT … SELECT, DELETE. */
  command(sql: string, values?: Values): Promise<void>
  /** One durable insert of at most 50,000 rows; unknown fields are refused, not dropped. */
  insert(table: string, rows: readonly object[], options?: InsertOptions): Promise<void>
  /** The same store seeing only rows of these units (in every table that has a `unit` column). */
  within(units: readonly string[] | 'all'): Facts
}
