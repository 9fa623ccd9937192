import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type FactsAddress, openFacts } from '../platform/facts/client.ts'
import { openState } from '../platform/postgres/state.ts'

/** Where both stores answer. */
export interface Addresses {
  databaseUrl: string
  facts: FactsAddress
  /** Name of our database in the facts store; `attune` unless told. */
  factsDatabase?: string
}

/** Connects to both stores through their ordinary clients. */
export async function openStores({ databaseUrl, facts, factsDatabase = 'attune' }: Addresses, log: Logger) {
  const open = await openFacts(facts, { database: factsDatabase, log })
  return { state: openState({ url: databaseUrl, log }), open }
}

/** A running Attune tells other commands of the same machine where it and its stores are, in files only its owner can read. */
export async function announce(
  data: string,
  { url, addresses, startedAt }: { url: string; addresses: Addresses; startedAt: Date },
) {
  await writeFile(
    join(data, 'server.json'),
    `${JSON.stringify({ url, pid: process.pid, startedAt: startedAt.toISOString() })}\n`,
    { mode: 0o600 },
  )
  await writeFile(join(data, 'stores.json'), `${JSON.stringify({ ...addresses, pid: process.pid })}\n`, {
    mode: 0o600,
  })
}

export async function withdraw(data: string) {
  await rm(join(data, 'server.json'), { force: true })
  await rm(join(data, 'stores.json'), { force: true })
}

/** The stores of an Attune that runs on this data folder; undefined where none does. */
export async function storesOfRunning(data: string): Promise<Addresses | undefined> {
  try {
    const told = JSON.parse(await readFile(join(data, 'stores.json'), 'utf8')) as Addresses & { pid: number }
    process.kill(told.pid, 0)
    return told
  } catch {
    return undefined
  }
}

/** The address a running Attune announced. */
export async function addressOfRunning(data: string): Promise<string> {
  return (JSON.parse(await readFile(join(data, 'server.json'), 'utf8')) as { url: string }).url
}
