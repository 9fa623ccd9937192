// Every npm script: `node scripts/run.mjs VERB`. Plain JavaScript for the Node that is already there (20 or later);
// it installs what is missing and hands over to the Node 24 that npm brought.
import { join } from 'node:path'
import { install } from './install.mjs'
import { CannotGoOn, checkOwnNode, root, run, runFile } from './runtime.mjs'
import { buildWeb, buildWebIfStale } from './web-build.mjs'

const [verb, ...options] = process.argv.slice(2)

const verbs = {
  install: async () => 0,
  async start() {
    await buildWebIfStale()
    return run(join(root, 'bin/attune'), ['serve', ...options])
  },
  async build() {
    await buildWeb()
    return 0
  },
  test: () => runFile('node_modules/vitest/vitest.mjs', ['run', ...options]),
  bench: () => runFile('tests/performance/bench.ts', options),
  quality: () => runFile('tests/quality/quality.ts', options),
  format: () => runFile('node_modules/@biomejs/biome/bin/biome', ['check', '--write', '.', ...options]),
  check,
}

/** Format and lint, types, dead code: all three are run, so that one look shows everything. */
async function check() {
  const codes = [
    await runFile('node_modules/@biomejs/biome/bin/biome', ['ci', '.']),
    await runFile('node_modules/typescript/bin/tsc', ['--noEmit']),
    await runFile('node_modules/knip/bin/knip.js'),
  ]
  return codes.some((code) => code !== 0) ? 1 : 0
}

async function main() {
  if (!Object.hasOwn(verbs, verb)) {
    throw new CannotGoOn(`Say what to do: node scripts/run.mjs ${Object.keys(verbs).join(' | ')}`)
  }
  checkOwnNode()
  await install()
  return verbs[verb]()
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.stderr.write(`${error instanceof CannotGoOn ? error.message : error.stack}\n`)
    process.exitCode = 1
  },
)
