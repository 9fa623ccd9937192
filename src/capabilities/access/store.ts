import type { ColumnType } from 'kysely'
import type { Role } from './roles.ts'

export interface UnitRow {
  id: string
  name: string
  parent: string | null
  created_at: Date
}

export interface PersonRow {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  role: Role
  units: string[]
  disabled_at: Date | null
  created_at: Date
  updated_at: Date
}

interface SessionRow {
  id: string
  user_id: string
  token: string
  ip_address: string | null
  user_agent: string | null
  expires_at: Date
  created_at: Date
  updated_at: Date
}

interface SignInMethodRow {
  id: string
  user_id: string
  account_id: string
  provider_id: string
  password: string | null
  created_at: Date
  updated_at: Date
}

interface SignInLinkRow {
  id: string
  person_id: string
  token_hash: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
  session_id: string | null
}

interface SignInAttemptRow {
  subject: string
  attempts: number
  since: Date
}

export interface ApiKeyRow {
  id: string
  name: string
  secret_hash: string
  last4: string
  permissions: string[]
  units: string[]
  created_by: string
  created_at: Date
  last_used_at: Date | null
  expires_at: Date | null
  revoked_at: Date | null
}

/** Columns that are filled by themselves may be left out of an insert. */
type Optional<Row, Columns extends keyof Row> = {
  [C in keyof Row]: C extends Columns ? ColumnType<Row[C], Row[C] | undefined, Row[C]> : Row[C]
}

declare module '../../platform/postgres/tables.ts' {
  interface Tables {
    units: UnitRow
    people: Optional<PersonRow, 'email_verified' | 'image' | 'disabled_at'>
    sessions: SessionRow
    sign_in_methods: SignInMethodRow
    sign_in_links: Optional<SignInLinkRow, 'used_at' | 'session_id'>
    sign_in_attempts: SignInAttemptRow
    api_keys: Optional<ApiKeyRow, 'last_used_at' | 'expires_at' | 'revoked_at'>
  }
}
