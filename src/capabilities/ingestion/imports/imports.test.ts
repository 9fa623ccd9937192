import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Intake } from '../accept.ts'
import { type IntakeStores, openIntakeStores } from '../testing.ts'
import {
  changeMapping,
  listImports,
  runImport,
  showImport,
  startImport,
  tryImport,
  undoImport,
} from './imports.ts'
import { importJobs } from './jobs.ts'
import { findImport } from './store.ts'
import { keepUpload } from './uploads.ts'

let stores: IntakeStores
let intake: Intake
beforeAll(async () => {
  stores = await openIntakeStores()
  intake = await stores.openIntake()
})
afterAll(() => stores.close())
beforeEach(async () => {
  for (const table of ['interactions', 'interaction_ids', 'customer_traits'])
    await stores.facts.command(`TRUNCATE TABLE ${table}`)
  await stores.state.pool.query('TRUNCATE customers, identities, imports, import_files CASCADE')
  // The intake remembers who is there and what it has stored: a test begins with one that remembers nothing.
  intake = await stores.openIntake()
})

const upload = (name: string, content: string | Buffer) =>
  keepUpload(stores.context, { name, stream: Readable.from([Buffer.from(content)]) })

async function started(...files: { name: string; content: string | Buffer }[]) {
  const ids: string[] = []
  for (const { name, content } of files) ids.push((await upload(name, content)).id)
  return startImport(stores.context, { files: ids })
}

/** Does what was enqueued, as the background would. */
async function work(name: string, id: string) {
  await importJobs(intake)
    .find((job) => job.name === name)
    ?.run(stores.context, { id })
  return showImport(stores.context, { id })
}

async function tried(id: string) {
  await tryImport(stores.context, { id })
  return work('imports.try', id)
}

async function imported(id: string) {
  await runImport(stores.context, { id })
  return work('imports.run', id)
}

async function takenBack(id: string) {
  await undoImport(stores.context, { id })
  return work('imports.undo', id)
}

const survey = {
  name: 'survey.csv',
  content: 'date,email,score,comment\n2026-03-01,ann@example.org,4,fine\n2026-03-02,bob@example.org,5,\n',
}

test('a trial counts everything and writes nothing', async () => {
  const { id } = await started(survey)
  const { status, trial } = await tried(id)
  expect(status).toBe('tried')
  expect(trial).toEqual({
    rows: 2,
    accepted: 2,
    duplicates: 0,
    rejected: 0,
    kinds: { response: 2 },
    customers: { new: 2, matched: 0 },
    leftOut: {},
  })
  expect(await stores.count()).toBe(0)
})

test('importing the same file again adds nothing', async () => {
  const first = await imported((await started(survey)).id)
  const again = await imported((await started(survey)).id)
  expect([first.result?.accepted, again.result?.accepted, again.result?.duplicates]).toEqual([2, 0, 2])
  expect(await stores.count()).toBe(2)
})

test('undo leaves nothing of an import, and of others everything', async () => {
  const older = await imported((await started({ ...survey, name: 'older.csv' })).id)
  const newer = await imported(
    (
      await started({
        name: 'newer.csv',
        content: 'date,email,score\n2026-03-05,ann@example.org,1\n2026-03-05,eve@example.org,2\n',
      })
    ).id,
  )
  expect(newer.result?.customers).toEqual({ new: 1, matched: 1 })
  expect((await takenBack(newer.id)).status).toBe('undone')
  expect(await stores.count()).toBe(2)
  expect(await stores.count(`import_id = '${newer.id}'`, 'interaction_ids')).toBe(0)
  const known = await stores.state.pool.query('SELECT count(*)::int AS n FROM customers')
  expect(known.rows).toEqual([{ n: 2 }])
  expect((await takenBack(older.id)).status).toBe('undone')
  expect(await stores.count()).toBe(0)
})

test('an import of many customers is undone to the last of them', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `2026-03-01,c${n}@example.org,${(n % 5) + 1}`)
  const { id, result } = await imported(
    (await started({ name: 'crowd.csv', content: `date,email,score\n${rows.join('\n')}\n` })).id,
  )
  expect(result?.customers.new).toBe(5_000)
  expect((await takenBack(id)).status).toBe('undone')
  const left = await stores.state.pool.query('SELECT count(*)::int AS n FROM customers')
  expect([left.rows[0].n, await stores.count(), await stores.count('1', 'customer_traits FINAL')]).toEqual([
    0, 0, 0,
  ])
})

test('somebody in several batches is one customer, in the trial as in the import', async () => {
  const rows = Array.from(
    { length: 12_000 },
    (_, n) => `2026-03-01,c${n % 100}@example.org,${(n % 5) + 1},answer ${n}`,
  )
  const { id } = await started({
    name: 'many.csv',
    content: `date,email,score,comment\n${rows.join('\n')}\n`,
  })
  expect((await tried(id)).trial?.customers).toEqual({ new: 100, matched: 0 })
  expect((await imported(id)).result?.customers).toEqual({ new: 100, matched: 0 })
})

test('several months of one export go in together', async () => {
  const month = (n: number) => ({
    name: `0${n}.csv`,
    content: `date,email,score\n2026-0${n}-01,ann@example.org,4\n`,
  })
  const found = await started(month(1), month(2), month(3))
  expect(found.files.map(({ is }) => is)).toEqual(['rows', 'rows', 'rows'])
  expect((await imported(found.id)).result).toMatchObject({
    rows: 3,
    accepted: 3,
    customers: { new: 1, matched: 0 },
  })
})

test('rows that cannot be understood are set aside with line and reason; formulas in them are disarmed', async () => {
  const { id } = await started({
    name: 'mixed.csv',
    content:
      'date,email,score,comment\n2026-03-01,ann@example.org,4,fine\n2026-03-02,,3,=cmd|calc\n0000-01-01,b@example.org,3,x\n9999-12-31,c@example.org,3,x\n2026-03-03,d@example.org,99,x\n',
  })
  const { result } = await imported(id)
  expect(result).toMatchObject({ rows: 5, accepted: 1, rejected: 4 })
  const { rejected_path } = await findImport(stores.context, id)
  const lines = (await readFile(rejected_path as string, 'utf8')).split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toMatch(/^mixed\.csv,3,email,names no customer\./)
  expect(lines[1]).toContain("'=cmd|calc")
})

test('days and months that can be read both ways are shown as examples until somebody says', async () => {
  const { id, ambiguousDates, mapping } = await started({
    name: 'us.csv',
    content: 'date,email,score\n03/04/2026,ann@example.org,4\n',
  })
  expect(ambiguousDates).toEqual([{ text: '03/04/2026', asDmy: '2026-04-03', asMdy: '2026-03-04' }])
  const said = await changeMapping(stores.context, { id, mapping: { ...mapping, dateOrder: 'mdy' } })
  expect(said.ambiguousDates).toEqual([])
  await imported(id)
  expect(await stores.count("occurred_at = '2026-03-04 00:00:00'")).toBe(1)
})

test('04/04/2026 is the fourth of April either way, and nobody is asked', async () => {
  const { ambiguousDates } = await started({
    name: 'alike.csv',
    content: 'date,email,score\n04/04/2026,a@example.org,4\n',
  })
  expect(ambiguousDates).toEqual([])
})

test('another time zone leaves a preset what it is; another rule makes it one’s own', async () => {
  const found = await started({
    name: 'orders.csv',
    content:
      'order_id,customer_id,order_status,order_purchase_timestamp,order_estimated_delivery_date\no1,c1,delivered,2018-01-01 10:00:00,2018-01-09\n',
  })
  expect([found.preset, found.missing]).toEqual(['olist', ['customers', 'items']])
  const { id, mapping } = found
  const zoned = await changeMapping(stores.context, {
    id,
    mapping: { ...mapping, zone: 'America/Sao_Paulo' },
  })
  expect(zoned.preset).toBe('olist')
  const changed = await changeMapping(stores.context, {
    id,
    mapping: { ...mapping, files: mapping.files.slice(1) },
  })
  expect(changed.preset).toBeNull()
})

const bad: [what: string, name: string, content: string | Buffer, said: RegExp][] = [
  ['an empty file', 'empty.csv', '', /empty\.csv is empty/],
  ['a picture', 'photo.csv', Buffer.from('89504e470d0a1a0a0000', 'hex'), /photo\.csv is a picture/],
  [
    '10,000 columns',
    'wide.csv',
    `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\n`,
    /10,000 columns; a table may have at most/,
  ],
  ['a NUL byte in its heading', 'nul.csv', 'da\0te,email\n1,2\n', /heading of nul\.csv holds a NUL byte/],
  ['a quote that never closes', 'quote.csv', 'a,b\n"open,1\n', /quote that opens in line 2/],
]

test.each(bad)('%s is refused when it is uploaded, and is not kept', async (_what, name, content, said) => {
  const folder = join(stores.folder, 'uploads')
  await mkdir(folder, { recursive: true })
  const before = await readdir(folder)
  await expect(upload(name, content)).rejects.toThrow(said)
  expect(await readdir(folder)).toEqual(before)
})

test('a file beyond the size limit is refused, and what came of it is not kept', async () => {
  const before = await readdir(join(stores.folder, 'uploads'))
  const stream = Readable.from([Buffer.from('date,email\n')])
  await expect(
    keepUpload(stores.context, { name: 'huge.csv', stream, isCutOff: () => true }),
  ).rejects.toThrow(/huge\.csv is larger than/)
  expect(await readdir(join(stores.folder, 'uploads'))).toEqual(before)
})

test('a small file that unpacks to an endless row stops with file, line and reason, and nothing is written', async () => {
  const rows = 'date,email,score\n'.padEnd(8_000, '2026-03-01,ann@example.org,4\n')
  const bomb = gzipSync(`${rows.slice(0, rows.lastIndexOf('\n') + 1)}${'0'.repeat(20_000_000)}`)
  const { id } = await started({ name: 'bomb.csv.gz', content: bomb })
  const { status, error } = await imported(id)
  expect(status).toBe('failed')
  expect(error?.message).toMatch(/^The record in line \d+ of bomb\.csv\.gz is longer than 4 MB/)
  expect(error?.message).not.toContain(stores.folder)
})

test('text of an older Windows program is read, and people are told', async () => {
  const { files, id } = await started({
    name: 'alt.csv',
    content: Buffer.from('Datum;Kunde;Bewertung;Kommentar\n01.03.2026;K1;4;schön\n', 'latin1'),
  })
  expect(files[0]).toMatchObject({
    encoding: 'windows-1252',
    delimiter: ';',
    notices: [expect.stringMatching(/Windows-1252/)],
  })
  await imported(id)
  expect(await stores.count("text = 'schön'")).toBe(1)
})

test('headings that come twice are told apart and told of', async () => {
  const { files } = await started({
    name: 'twice.csv',
    content: 'date,email,score,score\n2026-03-01,a@example.org,4,5\n',
  })
  expect(files[0]?.columns).toEqual(['date', 'email', 'score', 'score (2)'])
  expect(files[0]?.notices).toHaveLength(1)
})

test('an import nobody can read says why and can be tried again with another mapping', async () => {
  const { id, mapping } = await started({
    name: 'colours.csv',
    content: 'who,colour,day\nann,red,2026-03-01\n',
  })
  const failed = await tried(id)
  expect(failed).toMatchObject({ status: 'failed', error: { message: expect.stringMatching(/says when/) } })
  const [file] = mapping.files
  const mended = {
    ...mapping,
    files: [{ ...file!, becomes: [{ ...file!.becomes[0]!, time: 'day', person: { userId: 'who' } }] }],
  }
  await changeMapping(stores.context, { id, mapping: mended })
  expect((await tried(id)).trial?.accepted).toBe(1)
})

test('a discarded draft leaves no file', async () => {
  const { id } = await started(survey)
  const before = (await readdir(join(stores.folder, 'uploads'))).length
  expect((await undoImport(stores.context, { id })).status).toBe('undone')
  expect(await readdir(join(stores.folder, 'uploads'))).toHaveLength(before - 1)
  expect((await listImports(stores.context)).imports).toHaveLength(1)
})

const olist = fileURLToPath(new URL('../../../../../shared/data/olist/', import.meta.url))

/** What an independent script counted in the same files. */
const Reference = z.object({
  orders: z.number(),
  reviews: z.number(),
  customers_unique: z.number(),
  delivered: z.number(),
  late: z.number(),
  with_comment_message: z.number(),
  score: z.object({ mean: z.number(), counts: z.record(z.string(), z.number()) }),
  item_plus_freight_total: z.number(),
})

test.skipIf(!existsSync(olist))(
  'olist: what comes in equals what an independent script counted',
  async () => {
    const reference = Reference.parse(JSON.parse(await readFile(join(olist, 'reference.json'), 'utf8')))
    const names = (await readdir(olist)).filter((name) => name.endsWith('.gz'))
    const files = await Promise.all(
      names.map(async (name) => ({ name, content: await readFile(join(olist, name)) })),
    )
    const { id, preset, missing } = await started(...files)
    expect([preset, missing]).toEqual(['olist', []])
    const { result } = await imported(id)
    expect(result).toMatchObject({
      rejected: 0,
      kinds: { order: reference.orders, response: reference.reviews },
      customers: { new: reference.customers_unique, matched: 0 },
    })
    const delivered = "name = 'Order delivered'"
    expect(await stores.count(delivered)).toBe(reference.delivered)
    expect(await stores.count(`${delivered} AND toDate(fulfilled_at) > toDate(promised_at)`)).toBe(
      reference.late,
    )
    for (const [score, n] of Object.entries(reference.score.counts))
      expect(await stores.count(`kind = 'response' AND score = ${score}`)).toBe(n)
    const [{ total } = { total: 0 }] = await stores.facts.query(
      z.object({ total: z.coerce.number() }),
      "SELECT sum(value) AS total FROM interactions FINAL WHERE kind = 'order'",
    )
    expect(total).toBeCloseTo(reference.item_plus_freight_total, 2)
  },
)

test('an id that an import told of a known customer goes with it, unless the customer was heard of since', async () => {
  const known = async () =>
    (await stores.state.pool.query("SELECT value FROM identities WHERE kind = 'userId'")).rows.map(
      ({ value }) => value,
    )
  const told = { name: 'told.csv', content: 'date,email,user_id,score\n2026-03-05,ann@example.org,A1,1\n' }
  await imported((await started(survey)).id)
  const first = await imported((await started(told)).id)
  expect(await known()).toEqual(['A1'])
  await takenBack(first.id)
  expect(await known()).toEqual([])

  const second = await imported((await started(told)).id)
  stores.clock.now = new Date('2026-03-31T13:00:00.000Z')
  await imported((await started({ name: 'since.csv', content: 'date,user_id,score\n2026-03-06,A1,3\n' })).id)
  await takenBack(second.id)
  expect(await known()).toEqual(['A1'])
  stores.clock.now = new Date('2026-03-31T12:00:00.000Z')
})

test('a question is taken for something else, and the preset stays what it is', async () => {
  const content =
    'Respondent ID,Collector ID,Start Date,End Date,How was the food?\n,,,,Response\n1,2,03/30/2026,03/30/2026,4\n'
  const { id, preset, mapping } = await started({ name: 'monkey.csv', content })
  const rule = mapping.files[0]!.becomes[0]!
  expect([preset, rule.each?.questions?.map(({ becomes }) => becomes)]).toEqual([
    'surveymonkey',
    ['property'],
  ])
  const questions = [{ column: 'How was the food?', becomes: 'csat5' }]
  const files = [{ ...mapping.files[0]!, becomes: [{ ...rule, each: { ...rule.each, questions } }] }]
  expect((await changeMapping(stores.context, { id, mapping: { ...mapping, files } })).preset).toBe(
    'surveymonkey',
  )
  await imported(id)
  expect(await stores.count("scale = 'csat5' AND score = 4")).toBe(1)
})

test('a file that almost is a Zendesk export says so, and is one once that is accepted', async () => {
  const columns =
    'Id,Requester,Mail of requester,Submitter,Assignee,Group,Subject,Status,Priority,Via,Created at,Updated at,Solved at,Satisfaction Score'
  const content = `${columns}\n7,Ann,ann@example.org,Ann,Maya,Help,Hi,Open,High,Mail,2026-03-01 10:00,2026-03-01 10:00,-,-\n`
  const { id, preset, near } = await started({ name: 'almost.csv', content })
  expect(preset).toBeNull()
  expect(near?.missing).toEqual([{ column: 'Requester email', perhaps: 'Mail of requester' }])
  const accepted = await changeMapping(stores.context, { id, mapping: near!.mapping })
  expect([accepted.preset, accepted.presetTitle, accepted.near]).toEqual(['zendesk', 'Zendesk tickets', null])
  expect((await imported(id)).result?.kinds).toEqual({ ticket: 1 })
})
