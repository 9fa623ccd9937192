import { pino } from 'pino'
import { openDataFolder } from '../data-folder.ts'
import { startPostgres } from './embedded.ts'
import { openState } from './state.ts'

// An Attune to be killed: starts PostgreSQL in the folder it is given, commits a row, says the server's pid and waits.
const log = pino({ level: 'silent' })
const folder = await openDataFolder(process.argv[2]!)
const postgres = await startPostgres({ folder, log })
const state = openState({ url: postgres.url, log })
await state.pool.query("CREATE TABLE notes AS SELECT 'kept' AS text")
process.stdout.write(`${postgres.pid()}\n`)
setInterval(() => undefined, 60_000)
