import type { Capability } from '../platform/capability.ts'
import { access } from './access/index.ts'
import { attention } from './attention/index.ts'
import { cases, migrations as caseTables } from './cases/index.ts'
import { conversations } from './conversations/index.ts'
import {
  factsMigrations as customerFacts,
  customers,
  migrations as customerTables,
  type EveryRoom,
} from './customers/index.ts'
import { type Intake, ingestion, migrations as ingestionTables } from './ingestion/index.ts'
import { journeys } from './journeys/index.ts'
import { outward } from './outward/index.ts'
import { people } from './people/index.ts'
import { scores } from './scores/index.ts'
import { factsMigrations as surveyFacts, surveys, migrations as surveyTables } from './surveys/index.ts'
import { type Recogniser, touchpoints, migrations as touchpointTables } from './touchpoints/index.ts'
import {
  type OpenUnderstander,
  understanding,
  factsMigrations as understandingFacts,
  migrations as understandingTables,
} from './understanding/index.ts'

/** The capabilities in order: a later one may call the front door of an earlier one. */
export function capabilitiesWith(
  intake: Intake,
  recogniser: Recogniser,
  openUnderstander?: OpenUnderstander,
): readonly Capability[] {
  const all: Capability[] = []
  all.push(
    access,
    touchpoints(recogniser),
    customers(everyRoomOf(() => all)),
    understanding(openUnderstander),
    ingestion(intake),
    scores,
    outward,
    surveys(intake, openUnderstander),
    conversations,
    journeys,
    attention,
    cases(intake),
    people,
  )
  return all
}

/** What all rooms keep about single people, for the room that serves their rights. */
export function everyRoomOf(all: () => readonly Capability[]): EveryRoom {
  return {
    personal: () => all().flatMap(({ personal }) => personal ?? []),
    aging: () => all().flatMap(({ aging }) => aging ?? []),
  }
}

/** Their tables, known before the intake can be opened on them. */
export const tables: readonly Pick<Capability, 'name' | 'migrations' | 'factsMigrations'>[] = [
  access,
  { name: 'touchpoints', migrations: touchpointTables },
  { name: 'customers', migrations: customerTables, factsMigrations: customerFacts },
  { name: 'understanding', migrations: understandingTables, factsMigrations: understandingFacts },
  { name: 'ingestion', migrations: ingestionTables },
  scores,
  outward,
  { name: 'surveys', migrations: surveyTables, factsMigrations: surveyFacts },
  conversations,
  journeys,
  attention,
  { name: 'cases', migrations: caseTables },
  people,
]
