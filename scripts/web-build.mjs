import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { CannotGoOn, root, runFile } from './runtime.mjs'

const stamp = join(root, 'dist', 'web', '.stamp')

/** Builds the web app and the script for other pages when there is none, or when what it is made of has changed since. */
export async function buildWebIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === webInputs()) return
  await buildWeb()
}

export async function buildWeb() {
  const inputs = webInputs() // before, so that a change made meanwhile is seen by the next start
  process.stderr.write('Building the web app …\n')
  for (const config of ['vite.config.ts', 'packages/browser/vite.config.ts']) {
    const given = ['build', '--config', config, '--logLevel', 'warn']
    const code = await runFile('node_modules/vite/bin/vite.js', given, { quiet: true })
    if (code !== 0) throw new CannotGoOn('The web app could not be built: the reason stands above.')
  }
  writeFileSync(stamp, inputs)
}

/** One hash over the names and contents of everything that the web app is made of. */
function webInputs() {
  const hash = createHash('sha256')
  for (const file of inputFiles()) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The pages, and the contracts and platform shapes they may import; tests change nothing in the web app. */
function inputFiles() {
  const capabilities = join(root, 'src', 'capabilities')
  const rooms = existsSync(capabilities) ? readdirSync(capabilities).sort() : []
  const folders = [
    join(root, 'src', 'web'),
    join(root, 'packages'),
    ...rooms.map((room) => join(capabilities, room, 'web')),
  ]
  const contracts = rooms.map((room) => join(capabilities, room, 'contract.ts'))
  const single = [
    ...contracts,
    ...['vite.config.ts', 'index.html', 'package-lock.json'].map((name) => join(root, name)),
  ]
  return [...folders.flatMap(filesUnder), ...single.filter(existsSync)].filter(
    (file) => !/\.test\.tsx?$/.test(file),
  )
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesUnder(path)
    return [path]
  })
}
