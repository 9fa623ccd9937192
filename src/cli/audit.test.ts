import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditCommand } from './audit.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-cli-audit-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const audit = (...args: string[]) => runCommand(auditCommand, ['audit', ...args])
const leftBehind = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('attune-audit-'))

/** Forty orders and what customers say of them: 30 delivered on the promised day, ten five days after it. */
async function shop() {
  const day = (n: number) => `2026-01-${String(n).padStart(2, '0')} 10:00:00`
  const orders = Array.from({ length: 40 }, (_, n) =>
    [`o${n}`, `c${n}`, 'delivered', day(1 + (n % 5)), day(n < 30 ? 15 : 20), day(15)].join(','),
  )
  const reviews = Array.from({ length: 40 }, (_, n) =>
    [
      `r${n}`,
      `o${n}`,
      n < 30 ? 5 : 1,
      n < 30 ? '' : 'It came <b>much</b> too late and nobody told me anything about it',
      day(22),
    ].join(','),
  )
  const at = join(folder, 'shop')
  await mkdir(at, { recursive: true })
  const heading =
    'order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date'
  await writeFile(join(at, 'orders.csv'), [heading, ...orders].join('\n'))
  const asked = 'review_id,order_id,review_score,review_comment_message,review_answer_timestamp'
  await writeFile(
    join(at, 'reviews.csv'),
    [`${asked},review_comment_title`, ...reviews.map((row) => `${row},`)].join('\n'),
  )
  const people = Array.from({ length: 40 }, (_, n) => [`c${n}`, `u${n}`, 'Rio', 'RJ'].join(','))
  const known = 'customer_id,customer_unique_id,customer_city,customer_state'
  await writeFile(join(at, 'customers.csv'), [known, ...people].join('\n'))
  await writeFile(join(at, 'notes.json'), '"no table"')
  return at
}

test('a few files become a report and statements, and nothing is left behind', async () => {
  const before = await leftBehind()
  const out = join(folder, 'report.html')
  const done = await audit(await shop(), '--out', out, '--json')
  expect(done.exit, done.err).toBe(0)
  const { statements, promises, friction } = JSON.parse(done.out)
  const well = statements.find(
    ({ section, text }: { section: string; text: string }) =>
      section === 'journeys' && text.includes('end well'),
  )
  expect(well).toMatchObject({ n: 40, value: 1 })
  expect(promises[0].kept).toMatchObject({ hits: 30, n: 40, value: 0.75 })
  expect(friction).toBeInstanceOf(Array)
  for (const one of statements) expect(one).toHaveProperty('evidence')
  const report = await readFile(out, 'utf8')
  expect(report).toContain('kept 30 times of 40 (75%)')
  expect(report).not.toContain('<b>much</b>')
  expect(done.err).toContain('notes.json was left out')
  expect(await leftBehind()).toEqual(before)
}, 240_000)

test('without --out and --json it says what is missing, before anything is opened', async () => {
  const done = await audit(folder)
  expect(done.exit).toBe(2)
  expect(done.err).toContain('--out report.html')
})

test('a file that is not there is named', async () => {
  const done = await audit(join(folder, 'nowhere.csv'), '--json')
  expect(done.exit).toBe(1)
  expect(JSON.parse(done.err).error).toMatchObject({
    message: expect.stringContaining('nowhere.csv'),
    fix: expect.any(String),
  })
})

test('a file nobody knows is refused with what is known, and one that is nearly known with what it lacks', async () => {
  const unknown = join(folder, 'unknown.csv')
  await writeFile(unknown, 'colour,shape\nred,round\n')
  const refused = await audit(unknown, '--json')
  expect(refused.exit).toBe(1)
  expect(lastLine(refused.err).error).toMatchObject({ message: 'unknown.csv is no file that Attune knows.' })
  const near = join(folder, 'near.csv')
  await writeFile(
    near,
    'order_id,customer_id,order_status,order_purchase_timestamp,estimated_delivery\no1,c1,delivered,2026-01-01,2026-01-09\n',
  )
  const told = await audit(near, '--json')
  expect(lastLine(told.err).error.message).toContain('order_estimated_delivery_date')
}, 240_000)

function lastLine(text: string) {
  return JSON.parse(text.trim().split('\n').at(-1) as string)
}

const olist = '../shared/data/olist'

test.skipIf(!existsSync(olist))(
  'the report on olist agrees with its reference (skipped where ../shared is not there)',
  async () => {
    const reference = JSON.parse(await readFile(join(olist, 'reference.json'), 'utf8'))
    const done = await audit(olist, '--out', join(folder, 'olist.html'), '--json')
    expect(done.exit, done.err).toBe(0)
    const { statements, promises } = JSON.parse(done.out)
    expect(promises[0].kept.n).toBe(reference.delivered)
    expect(promises[0].kept.n - promises[0].kept.hits).toBe(reference.late)
    const text = statements.map((one: { text: string }) => one.text).join('\n')
    expect(text).toContain(reference.mean_score_on_time.toFixed(2))
    expect(text).toContain(reference.mean_score_late.toFixed(2))
    expect(text).toContain(
      `${reference.orders - 2 === reference.customers_unique ? 2 : ''} of 3,885 customers who ordered did so more than once`,
    )
  },
  600_000,
)
