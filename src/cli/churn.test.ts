import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { churnCommand } from './churn.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-churn-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function saved(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

async function churn(...args: string[]) {
  return runCommand(churnCommand, ['churn', ...args])
}

/** Invented customers: whoever has a monthly contract, or calls often, leaves more often. */
function invented(n: number, seed: string): string {
  const random = seededRandom(seed)
  const rows = Array.from({ length: n }, (_, i) => {
    const contract = random.pick(['monthly', 'yearly'])
    const calls = random.poisson(2)
    const left = random.chance(contract === 'monthly' ? 0.25 + 0.1 * calls : 0.05 + 0.05 * calls)
    return `c${i},${contract},${random.chance(0.1) ? '' : calls},${random.pick(['red', 'blue'])},same,${left ? 'yes' : 'no'}`
  })
  return ['id,contract,calls,colour,constant,left', ...rows, ''].join('\n')
}

const usual = ['--target', 'left', '--positive', 'yes', '--id', 'id']

describe('invented customers', () => {
  test('it finds what makes them leave, says how sure it is, and leaves out what tells nothing', async () => {
    const { exit, out } = await churn(await saved('train.csv', invented(800, 'train')), ...usual, '--json')
    expect(exit).toBe(0)
    const { cv, reasons, warnings, test: tested } = JSON.parse(out)
    expect(tested).toBeNull()
    expect(cv.folds).toBe(5)
    expect(cv.auc).toBeGreaterThan(0.65)
    expect(cv.calibration.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBe(800)
    const of = (feature: string) => reasons.find((one: { feature: string }) => one.feature === feature)
    const contract = reasons.find((one: { feature: string }) => one.feature.startsWith('contract'))
    expect(contract.low * contract.high).toBeGreaterThan(0)
    expect(of('calls').low).toBeGreaterThan(0)
    const colour = reasons.find((one: { feature: string }) => one.feature.startsWith('colour'))
    expect(Math.abs(colour.effect)).toBeLessThan(Math.abs(contract.effect))
    expect(warnings).toContain('“constant” is always the same and was left out.')
  })

  test('others are scored into a file, and judged where their outcome is known', async () => {
    const train = await saved('train.csv', invented(800, 'train'))
    const other = await saved('other.csv', invented(300, 'other'))
    const scores = join(folder, 'scores.csv')
    const { out } = await churn(train, ...usual, '--test', other, '--out', scores, '--json')
    expect(JSON.parse(out).test.auc).toBeGreaterThan(0.6)
    const lines = (await readFile(scores, 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(301)
    expect(lines[0]).toBe('id,score')
    expect(lines[1]).toMatch(/^c0,0\.\d+$/)
  })

  test('a column that knows the outcome is pointed out', async () => {
    const cheating = invented(400, 'train').replaceAll(
      /(yes|no)$/gm,
      (left) => `${left},${left === 'yes' ? 9 : 1}`,
    )
    const file = await saved('cheating.csv', cheating.replace('constant,left', 'constant,left,refund'))
    const { out } = await churn(file, ...usual, '--json')
    expect(JSON.parse(out).warnings).toContain(
      '“refund” alone tells nearly everything: check that it is known before the customer leaves.',
    )
  })
})

describe('wrong use', () => {
  test('a value that is nowhere is refused with the values that are there', async () => {
    const file = await saved('train.csv', invented(60, 'train'))
    const { exit, err } = await churn(file, '--target', 'left', '--positive', 'gone', '--json')
    expect(exit).not.toBe(0)
    expect(JSON.parse(err).error).toMatchObject({ fix: expect.stringContaining('yes') })
  })

  test('too few of one kind are refused', async () => {
    const { exit, err } = await churn(
      await saved('few.csv', 'a,left\n1,yes\n2,no\n3,no\n'),
      '--target',
      'left',
      '--positive',
      'yes',
    )
    expect(exit).not.toBe(0)
    expect(err).toContain('too few of one kind to learn from')
  })

  test('one customer alone, or nobody who left, is refused', async () => {
    const options = ['--target', 'left', '--positive', 'yes']
    const one = await churn(await saved('one.csv', 'a,left\n1,yes\n'), ...options)
    expect(one.err).toContain('1 of 1 rows of')
    const none = await churn(await saved('none.csv', 'a,left\n1,no\n2,no\n'), ...options)
    expect(none.err).toContain('“left” is nowhere “yes”')
    expect([one.exit, none.exit]).not.toContain(0)
  })

  test('scores without customers to score are refused', async () => {
    const { exit, err } = await churn(
      await saved('few.csv', 'a,left\n'),
      '--target',
      'left',
      '--positive',
      'yes',
      '--out',
      'x.csv',
    )
    expect(exit).toBe(2)
    expect(err).toContain('There is nothing to score.')
  })
})

const telco = fileURLToPath(new URL('../../../shared/data/telco-churn/', import.meta.url))
const isHere = existsSync(telco)

test.skipIf(!isHere)(
  `telephone customers${isHere ? '' : ' (absent here)'}: as good as the reference`,
  { timeout: 300_000 },
  async () => {
    const file = join(telco, 'telco_train.csv.gz')
    const { out } = await churn(
      file,
      '--target',
      'Churn',
      '--positive',
      'Yes',
      '--id',
      'customerID',
      '--json',
    )
    const reference = JSON.parse(
      readFileSync(join(telco, 'reference.json'), 'utf8'),
    ).five_fold_cv_on_this_file
    const { cv } = JSON.parse(out)
    const best = Object.values<{ auc: number; brier: number }>(reference)
    process.stdout.write(`Telephone customers: AUC ${cv.auc.toFixed(4)}, Brier ${cv.brier.toFixed(4)}\n`)
    expect(cv.auc).toBeGreaterThan(Math.max(...best.map(({ auc }) => auc)) - 0.005)
    expect(cv.brier).toBeLessThanOrEqual(0.145)
  },
)
