import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { missingBinaries } from './platform-binaries.mjs'
import { CannotGoOn, checkBroughtNode, root, run } from './runtime.mjs'

const lock = join(root, 'package-lock.json')
/** What npm wrote down about the packages it has put in place, when it was done. */
const installed = join(root, 'node_modules', '.package-lock.json')

/** Installs what is missing and makes sure that this machine's own programs came with it. */
export async function install() {
  if (!isInstalled()) await npmInstall()
  const missing = missingBinaries()
  if (missing.length > 0) throw new CannotGoOn(missing.join('\n'))
  checkBroughtNode()
}

/** Every package of the lock is there in that version; those for other machines may be absent. */
function isInstalled() {
  if (!existsSync(installed)) return false
  const there = packagesOf(installed)
  return Object.entries(packagesOf(lock)).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    return there[path] ? there[path].version === version : optional === true
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Not `npm ci`: it refuses a lock whose packages for other machines a registry does not have. */
async function npmInstall() {
  process.stderr.write('Installing what Attune needs (about a minute, once) …\n')
  const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  })
  if (code !== 0)
    throw new CannotGoOn(
      'npm could not install everything: its own words stand above. Mend that and try again.',
    )
  const now = new Date()
  utimesSync(installed, now, now) // newer than the lock: bin/attune asks no further
}
