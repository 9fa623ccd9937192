import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Intake } from '../accept.ts'
import { type IntakeStores, openIntakeStores } from '../testing.ts'
import { runImport, showImport, startImport, undoImport } from './imports.ts'
import { importJobs } from './jobs.ts'
import { keepUpload } from './uploads.ts'

/** Stores with one intake, and somebody who imports files as the wizard does, without waiting for the background. */
export async function openImportDesk() {
  const stores = await openIntakeStores()
  // On a busy machine a group must not be put aside for later: the test counts what is there now.
  const openIntake = () => stores.openIntake({ limits: { patience: 600_000 } })
  const desk = { stores, intake: await openIntake() }
  return {
    stores,
    /** Begins an import with files that lie on this machine. */
    start: async (paths: readonly string[]) => {
      const ids: string[] = []
      for (const path of paths) {
        const upload = { name: basename(path), stream: createReadStream(path) }
        ids.push((await keepUpload(stores.context, upload)).id)
      }
      return startImport(stores.context, { files: ids })
    },
    startText: async (name: string, content: string) => {
      const { id } = await keepUpload(stores.context, { name, stream: Readable.from([Buffer.from(content)]) })
      return startImport(stores.context, { files: [id] })
    },
    run: async (id: string) => {
      await runImport(stores.context, { id })
      return work(desk, 'imports.run', id)
    },
    undo: async (id: string) => {
      await undoImport(stores.context, { id })
      return work(desk, 'imports.undo', id)
    },
    /** Empties both stores; the next intake remembers nothing either. */
    async clear() {
      for (const table of ['interactions', 'interaction_ids', 'customer_traits'])
        await stores.facts.command(`TRUNCATE TABLE ${table}`)
      await stores.state.pool.query('TRUNCATE customers, identities, imports, import_files CASCADE')
      desk.intake = await openIntake()
    },
    held: () => heldBy(stores),
    ask: <Row>(row: z.ZodType<Row>, question: string) => stores.facts.query(row, question),
    close: () => stores.close(),
  }
}

export type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>

async function work({ stores, intake }: { stores: IntakeStores; intake: Intake }, name: string, id: string) {
  await importJobs(intake)
    .find((job) => job.name === name)
    ?.run(stores.context, { id })
  return showImport(stores.context, { id })
}

const Fact = z.object({ id: z.string(), text: z.string() })

/** Everything both stores hold of interactions and customers, to be compared with what they held before. */
async function heldBy({ facts, state }: IntakeStores) {
  const interactions = await facts.query(
    Fact,
    'SELECT toString(id) AS id, concat(name, text, toString(occurred_at)) AS text FROM interactions FINAL ORDER BY id',
  )
  const ids = await facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT uniqExact(id) AS n FROM interaction_ids',
  )
  const customers = await state.pool.query('SELECT id FROM customers ORDER BY id')
  const identities = await state.pool.query('SELECT kind, value FROM identities ORDER BY kind, value')
  return { interactions, ids: ids[0]?.n, customers: customers.rows, identities: identities.rows }
}
