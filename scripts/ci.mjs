// Runs every guard one after the other, prints a line for each, and closes with the count of tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'attune-ci-'))
const node = join(root, 'node_modules/.bin/node')
const aboutStores = [
  'src/platform',
  // The first asks every question there is; the others write, merge, remove and count.
  'src/server/openapi.test.ts',
  'src/server/permissions.test.ts',
  'src/server/merging.test.ts',
  'src/server/rollups.test.ts',
  'src/server/units.test.ts',
  'src/server/erasure.test.ts',
  'src/server/segments.test.ts',
  'src/server/survey-sending.test.ts',
  'src/server/survey-results.test.ts',
  'src/server/cases.test.ts',
  'src/server/attention-list.test.ts',
  'src/server/journeys.test.ts',
  'src/server/promises.test.ts',
  'src/server/conversations.test.ts',
  'src/server/customers.test.ts',
  'src/server/profile.test.ts',
  'src/server/scores.test.ts',
  'src/server/value.test.ts',
  'src/server/webhooks.test.ts',
  'src/capabilities/access',
  'src/capabilities/customers',
  'src/capabilities/ingestion/accept.test.ts',
  'src/capabilities/ingestion/imports/imports.test.ts',
  'src/capabilities/ingestion/segment',
]
/** Stores that Attune starts itself are not those of somebody else. */
const aboutOurOwn = [
  'src/platform/postgres/embedded.test.ts',
  'src/platform/facts/engine.test.ts',
  'src/platform/facts/engine/**',
]
const total = { passed: 0, failed: 0, skipped: 0 }
/** What failed, told once more at the end: of a long log the end is what is read. */
const failures = []

// The first start comes first: nothing is installed yet, as on a fresh machine.
step('first start of a fresh clone', ['node', 'tests/first-start/first-start.mjs'])
suite('tests, as the README says', ['npm', 'test', '--'])
step('format and lint', [node, 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'])
step('types', [node, 'node_modules/typescript/bin/tsc', '--noEmit'])
step('dead code', [node, 'node_modules/knip/bin/knip.js'])
// What has nothing to do with the stores has passed above already.
const leftOut = aboutOurOwn.flatMap((file) => ['--exclude', file])
suite('stores of others', [node, 'tests/other-stores/run.mjs', ...aboutStores, ...leftOut])
step('web app', ['node', 'scripts/run.mjs', 'build'])
suite('browser', vitest('tests/browser/vitest.config.ts'))
suite('durability', vitest('tests/durability/vitest.config.ts'))

for (const failure of failures) console.log(`FAILED: ${failure}`)
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed === 0 ? 0 : 1)

function vitest(config) {
  return [node, 'node_modules/vitest/vitest.mjs', 'run', '--config', config]
}

/** One check without tests of its own counts as one. */
function step(title, command) {
  const done = run(title, command)
  total[done ? 'passed' : 'failed'] += 1
  if (!done) failures.push(title)
}

/** A run of vitest: its tests are counted, and a run that reports none has failed. */
function suite(title, command) {
  const report = join(reports, `${title.replaceAll(/\W+/g, '-')}.json`)
  const done = run(title, [...command, '--reporter=default', '--reporter=json', `--outputFile=${report}`])
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  total.passed += counted?.numPassedTests ?? 0
  total.failed += counted?.numFailedTests ?? 0
  total.skipped += counted?.numPendingTests ?? 0
  if (!counted || counted.numTotalTests === 0 || (!done && counted.numFailedTests === 0)) {
    total.failed += 1
    failures.push(`${title}: ended without a result`)
  }
  failures.push(...failedTests(counted).map((test) => `${title}: ${test}`))
}

/** Each failed test of a report: its file, its name, and the first line of what it said. */
function failedTests(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(root, name)
    if (failed.length === 0) return message ? [`${file}: ${message.split('\n')[0]}`] : []
    return failed.map((test) => `${file}: ${test.fullName}: ${test.failureMessages[0]?.split('\n')[0] ?? ''}`)
  })
}

function run(title, [command, ...given]) {
  console.log(`\n── ${title}`)
  const startedAt = Date.now()
  const { status } = spawnSync(command, given, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CI: 'true' },
  })
  console.log(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  )
  return status === 0
}
