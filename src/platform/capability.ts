import type { Context } from './context.ts'
import type { Answer } from './http/endpoint.ts'
import type { Job } from './jobs/jobs.ts'

/** What a room of the house offers to the whole: what can be asked, what runs by itself, its tables. */
export interface Capability {
  name: string
  routes: readonly Answer[]
  jobs: readonly Job[]
  /** Folder of numbered `.sql` files for PostgreSQL. */
  migrations?: URL
  /** Folder of numbered `.sql` files for the facts store. */
  factsMigrations?: URL
  /** What it keeps about single customers, so that a person can be shown all of it and be forgotten. */
  personal?: Personal
  /** What it keeps by age, so that rules can let it go. */
  aging?: readonly Aging[]
}

/** One person, as every room can look for them: all customer records that are them, and what they are known by. */
export interface Somebody {
  customerIds: readonly string[]
  identities: readonly { kind: string; value: string }[]
}

/** A room's share in the rights of a person. */
export interface Personal {
  /** Everything kept about them, by heading: plain values as they are stored, for the export. */
  held(context: Context, who: Somebody): Promise<Record<string, unknown[]>>
  /** Forgets them for good. May run again after an interruption. */
  erase(context: Context, who: Somebody): Promise<void>
}

/** A kind of data that grows old: the organisation decides after how many days it goes. */
export interface Aging {
  /** Its name in addresses and in the database: `dead-letters`. */
  kind: string
  /** In the customer's words: `Events that could not be understood`. */
  name: string
  /** How much is older, and would go. */
  count(context: Context, before: Date): Promise<number>
  /** Lets it go for good; returns how much went. May run again after an interruption. */
  remove(context: Context, before: Date): Promise<number>
  /** The same for its words alone, where what was scored can stay. */
  words?: Pick<Aging, 'count' | 'remove'>
}
