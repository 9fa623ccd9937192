import type { ColumnType, Generated } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { FeedOverride } from './grid/feeds.ts'
import type { Cadence, Method, Pattern } from './listening.ts'
import type { RuleCondition } from './recognition/rule.ts'

interface StageTable {
  id: string
  name: string
  position: number
}

interface TouchpointTable {
  id: string
  name: string
  description: string
  stage_id: string | null
  channels: string[]
  owner_id: string | null
  owner_name: string
  status: 'in use' | 'planned' | 'retired'
  created_at: Date
  updated_at: Date
}

interface PlanTable {
  touchpoint_id: string
  pattern: Pattern
  methods: Method[]
  cadence: Cadence
  note: string
  since: Date
}

interface RuleTable {
  id: string
  position: number
  conditions: ColumnType<RuleCondition[], string, string>
  touchpoint_id: string
  channel: string
  created_by: string
  created_at: Date
  updated_at: Date
}

interface SettingsTable {
  only_one: Generated<boolean>
  version: number
  asked_most: number
  asked_days: number
  again_days: number
  feeds: ColumnType<FeedOverride[], string, string>
}

export interface ApplicationTable {
  id: string
  status: 'running' | 'done' | 'cancelled' | 'failed'
  version: number
  months_done: Generated<number>
  months: Generated<number>
  changed: Generated<number>
  started_by: string
  started_at: Date
  finished_at: Date | null
  error: string | null
}

declare module '../../platform/postgres/tables.ts' {
  interface Tables {
    touchpoint_stages: StageTable
    touchpoint_stage_names: { folded: string; stage_id: string }
    touchpoints: TouchpointTable
    touchpoint_names: { folded: string; name: string; touchpoint_id: string }
    channel_names: { folded: string; seen: string; name: string }
    listening_plans: PlanTable
    recognition_rules: RuleTable
    touchpoint_settings: SettingsTable
    touchpoint_applications: ApplicationTable
  }
}

/** By which names are looked up: small and capital letters are alike. */
export function folded(name: string): string {
  return name.toLowerCase()
}

/** Changes to what is recognised take turns, and every process learns of them by the version. */
export async function raiseVersion({ db }: Context): Promise<void> {
  await db.updateTable('touchpoint_settings').set({ version: sql`version + 1` }).execute()
}

export function json(value: unknown) {
  return sql<string>`${JSON.stringify(value)}::jsonb`
}
