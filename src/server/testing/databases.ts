import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { tables } from '../../capabilities/index.ts'
import { newId } from '../../platform/ids.ts'
import { type Addresses, openStores } from '../running.ts'
import { migrateStores } from '../stores.ts'
import { copyTables } from './copy-tables.ts'

const log = pino({ level: 'silent' })
const template = 'company_template'

/** A database in each store of this run, with all tables and nothing in them; `remove` drops both. */
export async function freshDatabases() {
  const name = `company_${newId().replaceAll('-', '')}`
  await told(async (client) => {
    await prepareTemplate(client)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const addresses = addressesOf(name)
  await withStores(addresses, ({ open }) => copyTables(open.facts, { from: template, to: name }))
  return {
    addresses,
    async remove() {
      await told((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
      await withStores(addresses, ({ open }) => open.facts.command(`DROP DATABASE ${name} SYNC`))
    },
  }
}

/** Made by the first file that asks: bringing every table into being takes longer than copying them does. */
async function prepareTemplate(client: pg.Client): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(hashtext('${template}'))`)
  const made = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (made.rowCount === 0) {
    const making = `${template}_making`
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${making}`)
    const addresses = { ...addressesOf(making), factsDatabase: template }
    await withStores(addresses, ({ state, open }) => migrateStores(state, open, tables))
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`)
  }
  await client.query(`SELECT pg_advisory_unlock(hashtext('${template}'))`)
}

function addressesOf(name: string): Addresses {
  const url = new URL(inject('databaseUrl'))
  url.pathname = name
  return { databaseUrl: url.href, facts: inject('factsAddress'), factsDatabase: name }
}

async function withStores<T>(
  addresses: Addresses,
  work: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<T>,
): Promise<T> {
  const stores = await openStores(addresses, log)
  try {
    return await work(stores)
  } finally {
    await stores.open.close()
    await stores.state.close()
  }
}

/** Through a connection to the server's own database. */
async function told(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
