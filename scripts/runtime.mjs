import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that npm brought. Called by this path: a shell keeps the first `node` it found. */
export const node = join(root, 'node_modules', '.bin', 'node')

/** Ends this script with a sentence instead of a stack. */
export class CannotGoOn extends Error {}

/** The scripts run on the Node that is there already; the source needs 24, which npm brings. */
export function checkOwnNode() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major >= 20) return
  throw new CannotGoOn(
    `Node ${process.versions.node} is too old to install Attune. Install Node 20 or later, then try again.`,
  )
}

export function checkBroughtNode() {
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' })
  const version = asked.stdout?.trim()
  if (Number(/^v(\d+)\./.exec(version)?.[1]) >= 24) return
  const found = version ? `it is ${version}` : 'it does not run here'
  throw new CannotGoOn(
    `Attune needs Node 24 or later in node_modules/.bin/node, but ${found}. Remove node_modules and try again.`,
  )
}

/** Runs a program in the checkout, hands signals on to it, and resolves with its exit code. */
export async function run(program, options, { quiet = false } = {}) {
  const child = spawn(program, options, { cwd: root, stdio: quiet ? ['ignore', 2, 'inherit'] : 'inherit' })
  const passOn = (signal) => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, passOn)
  const watch = whenNpmEnds(() => child.kill('SIGTERM'))
  try {
    const [code, signal] = await once(child, 'exit')
    return code ?? 128 + constants.signals[signal]
  } finally {
    clearInterval(watch)
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.off(signal, passOn)
  }
}

/** npm hands SIGTERM to the shell between us, which dies of it without a word: all we see is another parent. */
function whenNpmEnds(then) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 250)
  return watch
}

/** Runs a JavaScript or TypeScript file of the checkout with the Node that npm brought. */
export function runFile(file, options = [], how) {
  return run(node, [join(root, file), ...options], how)
}
