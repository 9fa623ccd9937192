import type { Capability } from '../platform/capability.ts'
import { access } from './access/index.ts'
import { customers } from './customers/index.ts'
import { type Intake, ingestion, migrations as ingestionTables } from './ingestion/index.ts'
import { scores } from './scores/index.ts'

/** The capabilities in order: a later one may call the front door of an earlier one. */
export function capabilitiesWith(intake: Intake): readonly Capability[] {
  return [access, customers, ingestion(intake), scores]
}

/** Their tables, known before the intake can be opened on them. */
export const tables: readonly Pick<Capability, 'name' | 'migrations' | 'factsMigrations'>[] = [
  access,
  customers,
  { name: 'ingestion', migrations: ingestionTables },
  scores,
]
