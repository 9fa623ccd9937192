import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './testing.ts'
import { valueCommand } from './value.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-value-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs `attune value …` on a file of its own, or on one that is there. */
async function value(content: string, ...args: string[]) {
  const path = content.startsWith('/') ? content : join(folder, 'purchases.csv')
  if (path !== content) await writeFile(path, content)
  return runCommand(valueCommand, ['value', path, '--customer', 'id', '--date', 'day', ...args])
}

/** Ada pays 60 and 40 over two years, Ben 30 last week. */
const two = 'id,day,paid\nada,2022-01-01,60\nada,2023-01-01,40\nben,2023-12-25,30\nada,2022-01-01,0\n'

describe('the simple formula', () => {
  test('annual revenue × years − cost; a first week is not multiplied by 52', async () => {
    const options = [
      '--amount',
      'paid',
      '--model',
      'simple',
      '--years',
      '3',
      '--cost',
      '10',
      '--until',
      '2024-01-01',
    ]
    const { exit, out } = await value(two, ...options, '--json')
    expect(exit).toBe(0)
    const { customers, until, parameters } = JSON.parse(out)
    expect({ until, parameters }).toEqual({
      until: '2024-01-01',
      parameters: { years: 3, acquisition_cost: 10 },
    })
    const years = 730 / 365.25
    expect(customers).toEqual([
      { customer: 'ada', frequency: 1, age: years, annual_revenue: 100 / years, clv: { value: (100 / years) * 3 - 10, low: null, high: null } },
      { customer: 'ben', frequency: 0, age: 7 / 365.25, annual_revenue: 30, clv: { value: 80, low: null, high: null } },
    ]) // biome-ignore format: a customer a line
  })

  test('without amounts it is refused', async () => {
    const { exit, err } = await value(two, '--model', 'simple')
    expect(exit).toBe(2)
    expect(err).toContain('The simple model needs amounts.')
  })
})

/** Forty customers who come every week, every second … two to twelve times, and thirty who came once. */
const regulars = Array.from({ length: 40 }, (_, i) =>
  Array.from(
    { length: 2 + ((i * 7) % 11) },
    (_, k) => `r${i},${dayOf(i + k * 7 * ((i % 4) + 1))},${20 + ((i * 7 + k * 3) % 11)}`,
  ),
)
const passing = Array.from({ length: 30 }, (_, i) => `p${i},${dayOf(i)},25`)
const shop = ['id,day,paid', ...regulars.flat(), ...passing].join('\n')

function dayOf(number: number): string {
  return new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10)
}

describe('BG/NBD with Gamma-Gamma', () => {
  test('every customer has a chance, purchases to expect and a worth with its interval', async () => {
    const { exit, out } = await value(shop, '--amount', 'paid', '--model', 'bgnbd', '--json')
    expect(exit).toBe(0)
    const found = JSON.parse(out)
    expect(found).toMatchObject({ model: 'bgnbd', unit: 'week', horizon: 39, rejected: [] })
    expect(found.customers).toHaveLength(70)
    for (const one of found.customers) {
      expect(one.probability_alive).toBeGreaterThan(0)
      expect(one.probability_alive).toBeLessThanOrEqual(1)
      expect(one.clv.low).toBeLessThanOrEqual(one.clv.value)
      expect(one.clv.high).toBeGreaterThanOrEqual(one.clv.value)
    }
    const of = (id: string) => found.customers.find(({ customer }: { customer: string }) => customer === id)
    expect(of('r3').expected_purchases).toBeGreaterThan(of('p3').expected_purchases)
  })

  test('the same file gives the same numbers, to the last digit', async () => {
    const runs = [1, 2].map(() => value(shop, '--amount', 'paid', '--model', 'bgnbd', '--json'))
    const [first, second] = await Promise.all(runs)
    expect(first?.out).toBe(second?.out)
  })

  test('margin and discount make it less, and are not guessed', async () => {
    const worth = async (...more: string[]) =>
      JSON.parse((await value(shop, '--amount', 'paid', '--model', 'bgnbd', '--json', ...more)).out)
        .customers[0].clv.value
    const full = await worth()
    expect(await worth('--margin', '0.5')).toBeCloseTo(full / 2, 6)
    expect(await worth('--discount', '0.1')).toBeLessThan(full)
  })

  test('without amounts there is no worth, only purchases', async () => {
    const { customers, gamma_gamma } = JSON.parse((await value(shop, '--model', 'bgnbd', '--json')).out)
    expect(gamma_gamma).toBeNull()
    expect(customers[0]).toMatchObject({ expected_value: null, clv: { value: null, low: null, high: null } })
  })

  test('nobody came again: it says so, and what to do', async () => {
    const { exit, err } = await value(
      'id,day\nada,2024-01-01\nben,2024-02-01\n',
      '--model',
      'bgnbd',
      '--json',
    )
    expect(exit).toBe(1)
    expect(JSON.parse(err).error.message).toContain('bought on a second day')
  })

  test('rows that cannot be read are told', async () => {
    const { out } = await value(
      `${shop}\n,2023-01-01,5\nx,never,5\ny,2023-01-01,much\n`,
      '--amount',
      'paid',
      '--model',
      'bgnbd',
      '--json',
    )
    expect(JSON.parse(out).rejected.map(({ reason }: { reason: string }) => reason)).toEqual([
      'There is no customer.',
      '“never” is not a date that can be read.',
      '“much” is not an amount.',
    ])
  })
})

describe('what cannot be as it is told', () => {
  const simple = ['--amount', 'paid', '--model', 'simple', '--until', '2024-01-01', '--json']

  test('money that went back is no purchase, and less was paid', async () => {
    const history = 'id,day,paid\nada,2023-05-01,60\nada,2023-06-01,-20\nben,2023-03-01,-5\n'
    const { customers, warnings } = JSON.parse((await value(history, ...simple)).out)
    expect(customers).toHaveLength(1)
    expect(customers[0]).toMatchObject({ customer: 'ada', frequency: 0, annual_revenue: 40 })
    expect(warnings).toEqual([
      '1 customers got money back but bought nothing in this history: they were left out.',
    ])
  })

  test('a day that has not been yet is rejected', async () => {
    const { customers, rejected } = JSON.parse((await value(`${two}cem,2999-01-01,5\n`, ...simple)).out)
    expect(customers).toHaveLength(2)
    expect(rejected).toEqual([{ line: 6, value: '2999-01-01', reason: 'This day has not been yet.' }])
  })

  const mixed = 'id,day,paid,currency\nada,2023-05-01,60,EUR\nada,2023-06-01,20,usd\nben,2023-06-01,7,eur\n'

  test('amounts in two currencies are never added', async () => {
    const { exit, err } = await value(mixed, ...simple)
    expect(exit).toBe(2)
    expect(JSON.parse(err).error).toMatchObject({
      message: expect.stringContaining('are in EUR, USD: they cannot be added'),
      fix: 'Choose one, such as --currency EUR.',
    })
  })

  test('of a chosen currency the others are left out and counted', async () => {
    const { customers, warnings } = JSON.parse((await value(mixed, ...simple, '--currency', 'eur')).out)
    expect(customers.map((one: { annual_revenue: number }) => one.annual_revenue)).toEqual([60, 7])
    expect(warnings).toEqual(['1 rows in other currencies than EUR were left out.'])
  })

  test('one customer alone gives a rough model, says so, and no false interval', async () => {
    const one = 'id,day,paid\nada,2023-01-01,10\nada,2023-02-01,10\nada,2023-03-01,10\n'
    const options = ['--amount', 'paid', '--model', 'bgnbd', '--until', '2023-06-01', '--json']
    const { exit, out } = await value(one, ...options)
    expect(exit).toBe(0)
    const { customers, warnings } = JSON.parse(out)
    expect(warnings[0]).toContain('Only 1 customer')
    expect(customers[0].probability_alive).toBeGreaterThanOrEqual(0)
    expect(customers[0].clv).toEqual({ value: null, low: null, high: null })
  })
})

const cdnow = fileURLToPath(new URL('../../../shared/data/cdnow/cdnow_sample_2357.csv.gz', import.meta.url))
const isHere = existsSync(cdnow)

test.skipIf(!isHere)(
  `CDNOW${isHere ? '' : ' (absent here)'}: digits like 19970101 are dates, and the published parameters come out`,
  async () => {
    const options = [
      '--customer',
      'sampleid',
      '--date',
      'date',
      '--amount',
      'sales',
      '--until',
      '1997-09-30',
      '--model',
      'bgnbd',
    ]
    const { out } = await value(cdnow, ...options, '--json')
    const { parameters, log_likelihood, customers, gamma_gamma } = JSON.parse(out)
    expect(customers).toHaveLength(2_357)
    expect(parameters.r).toBeCloseTo(0.243, 2)
    expect(parameters.alpha).toBeCloseTo(4.414, 2)
    process.stdout.write(
      `CDNOW: log-likelihood ${log_likelihood.toFixed(3)}, Gamma-Gamma ${JSON.stringify(gamma_gamma)}\n`,
    )
    expect(log_likelihood).toBeGreaterThanOrEqual(-9_582.5)
    expect(gamma_gamma.p).toBeCloseTo(6.25, 1)
  },
)
