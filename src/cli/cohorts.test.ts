import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cohortsCommand } from './cohorts.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-cohorts-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function cohorts(content: string, ...args: string[]) {
  const path = join(folder, 'activity.csv')
  await writeFile(path, content)
  return runCommand(cohortsCommand, ['cohorts', path, ...args])
}

const shop =
  'customer,date\nada,2024-01-03\nada,2024-03-01\nben,2024-01-20\nben,2024-01-21\ncem,2024-03-02\n,2024-03-02\ndia,soon\n'

test('who came first when, and again, with what could not be counted', async () => {
  const { exit, out } = await cohorts(shop, '--customer', 'customer', '--date', 'date', '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toEqual({
    cohorts: [
      { from: '2024-01-01', size: 2, retained: [2, 0, 1] },
      { from: '2024-03-01', size: 1, retained: [1] },
    ],
    survival: [
      { age: 0, share: 1, low: 1, high: 1, at_risk: 3 },
      { age: 1, share: 0.5, low: expect.any(Number), high: expect.any(Number), at_risk: 2 },
      { age: 2, share: 0.5, low: expect.any(Number), high: expect.any(Number), at_risk: 1 },
    ],
    rejected: [
      { line: 7, value: '2024-03-02', reason: 'There is no customer.' },
      { line: 8, value: 'soon', reason: '“soon” is not a date that can be read.' },
    ],
  })
})

test('one customer is a cohort of one; a day that has not been yet is rejected', async () => {
  const one = 'customer,date\nada,2024-01-03\nada,2999-01-01\n'
  const { out } = await cohorts(one, '--customer', 'customer', '--date', 'date', '--json')
  expect(JSON.parse(out)).toEqual({
    cohorts: [{ from: '2024-01-01', size: 1, retained: [1] }],
    survival: [{ age: 0, share: 1, low: 1, high: 1, at_risk: 1 }],
    rejected: [{ line: 3, value: '2999-01-01', reason: 'This day has not been yet.' }],
  })
})

test('in words for people', async () => {
  const { out } = await cohorts(shop, '--customer', 'customer', '--date', 'date')
  expect(out).toContain('2024-01-01          2  0 %  50 %')
  expect(out).toContain('2 rows were not counted')
})

test('a column that is not there is refused with the nearest names', async () => {
  const { exit, err } = await cohorts(shop, '--customer', 'costumer', '--date', 'date')
  expect(exit).toBe(2)
  expect(err).toContain('Did you mean “customer”')
})

const retail = fileURLToPath(new URL('../../../shared/data/online-retail/', import.meta.url))

test.skipIf(!existsSync(retail))(
  `a real shop${existsSync(retail) ? '' : ' (absent here)'}: active customers of each cohort as in the reference`,
  async () => {
    const reference = JSON.parse(readFileSync(join(retail, 'reference.json'), 'utf8')).cohort_active_customers
    const { out } = await cohorts(
      await salesOf(retail),
      '--customer',
      'CustomerID',
      '--date',
      'InvoiceDate',
      '--json',
    )
    const found = Object.fromEntries(
      JSON.parse(out).cohorts.map(({ from, retained }: { from: string; retained: number[] }) => [
        from.slice(0, 7),
        [...retained, ...new Array(13 - retained.length).fill(0)],
      ]),
    )
    expect(found).toEqual(reference)
  },
)

/** Sales as the reference defines them: no cancelled invoices, a quantity and a price above 0. */
async function salesOf(path: string): Promise<string> {
  const table = await text(createReadStream(join(path, 'online_retail.csv.gz')).pipe(createGunzip()))
  const [head, ...lines] = table.split('\n')
  const kept = lines.filter((line) => {
    const cells = line.split(',')
    const [quantity, , price] = cells.slice(-5) as [string, string, string]
    return !line.startsWith('C') && Number(quantity) > 0 && Number(price) > 0
  })
  return [head, ...kept].join('\n')
}
