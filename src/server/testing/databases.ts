import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { openFacts } from '../../platform/facts/client.ts'
import { newId } from '../../platform/ids.ts'
import type { Addresses } from '../stores.ts'

/** An empty database in each store of this run; `remove` drops both. */
export async function freshDatabases() {
  const name = `company_${newId().replaceAll('-', '')}`
  const server = inject('databaseUrl')
  const facts = inject('factsAddress')
  await tell(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  const addresses: Addresses = { databaseUrl: url.href, facts, factsDatabase: name }
  return {
    addresses,
    async remove() {
      await tell(server, `DROP DATABASE ${name} WITH (FORCE)`)
      const open = await openFacts(facts, { database: name, log: pino({ level: 'silent' }) })
      await open.facts.command(`DROP DATABASE ${name} SYNC`)
      await open.close()
    },
  }
}

async function tell(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
