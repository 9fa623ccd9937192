// Proves that Attune works on stores of others: runs the tests on Debian's PostgreSQL 15 and on the facts engine behind
// an address, each in a process that is not theirs. Whatever follows goes to vitest.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { startEngine } from '../../src/platform/facts/engine.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const binaries = '/usr/lib/postgresql/15/bin'
const password = crypto.randomUUID()
/** PostgreSQL refuses to run as root. */
const ordinary = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : {}
const log = pino({ level: 'error' }, pino.destination(2))

if (!existsSync(join(binaries, 'postgres'))) {
  say(`Skipped: there is no PostgreSQL 15 in ${binaries} (apt-get install postgresql-15).`)
  process.exit(0)
}

const place = mkdtempSync(join(tmpdir(), 'attune-other-stores-'))
const stops = [() => rmSync(place, { recursive: true, force: true })]
// Ctrl-C reaches vitest as well: it ends, and then everything is stopped as after any run.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
try {
  const databaseUrl = await startPostgres()
  const engine = await startEngine({
    folder: join(place, 'facts'),
    log,
    memoryLimitMiB: 3072,
    listen: { host: '127.0.0.1', port: 0 },
  })
  stops.push(() => engine.stop())
  say('On PostgreSQL 15 of Debian and on the facts engine behind an address of its own.')
  process.exitCode = await runTests({ DATABASE_URL: databaseUrl, CLICKHOUSE_URL: engine.address.url })
} finally {
  for (const stop of stops.reverse()) await stop()
}

/** On loopback with scram and a password that only this run knows; resolves to its address. */
async function startPostgres() {
  const data = join(place, 'postgres')
  const passwordFile = join(place, 'password')
  mkdirSync(data)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (ordinary.uid !== undefined) {
    for (const path of [place, data, passwordFile]) chownSync(path, ordinary.uid, ordinary.gid)
  }
  const access = ['--username=attune', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  run('initdb', ['-D', data, '--encoding=UTF8', '--locale=C.UTF-8', ...access])
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`
  stops.push(() => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']))
  run('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start'])
  return `postgres://attune:${password}@127.0.0.1:${port}/postgres`
}

function run(program, given) {
  const done = spawnSync(join(binaries, program), given, { ...ordinary, cwd: '/', encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.stdout || done.error}`)
}

/** The exit code of vitest. */
function runTests(stores) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const tests = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...stores },
  })
  return new Promise((resolve, reject) => {
    tests.once('error', reject)
    tests.once('exit', (code) => resolve(code ?? 1))
  })
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function numberOf(what) {
  return Number(spawnSync('id', [what, 'nobody'], { encoding: 'utf8' }).stdout)
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
