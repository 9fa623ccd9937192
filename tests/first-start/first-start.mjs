// What a newcomer does first, on a machine that has nothing but Node and git: clone, `npm start`, open the page, sign
// in, stop, start again. Plain JavaScript for Node 20, run before anything is installed. The exit code tells.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const place = mkdtempSync(join(tmpdir(), 'attune first start '))
const data = join(place, 'data')
/** Closed to all others, as root's home is: PostgreSQL, which then runs as an ordinary user, must get by without it. */
const home = join(place, 'home')
const clone = join(home, 'attune')
/** The first start installs everything, over a network. */
const installMinutes = 8

/** Every process that still works in our folder or names it. */
function processesHere() {
  if (!existsSync('/proc/self')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return command.includes(place) || readlinkSync(`/proc/${pid}/cwd`).startsWith(place)
          ? [{ pid: Number(pid), command }]
          : []
      } catch {
        return [] // it ended while we looked
      }
    })
}

async function main() {
  chmodSync(place, 0o755)
  mkdirSync(home, { mode: 0o700 })
  run('git', ['clone', '--quiet', checkout, clone], place)
  const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8')
  check(!/"resolved"|https?:\/\/[^"]*registry/.test(lock), 'the lock names no registry')
  const port = await freePort()

  const first = await start(port, installMinutes * 60)
  tell(`first \`npm start\`: ${first.seconds} s, installation included`)
  await look(first)
  await stopItself(first)

  const second = await start(port, 120)
  tell(`second \`npm start\`: ${second.seconds} s`)
  await stopNpm(second)
  await stopByKeyboard(await start(port, 120))

  check(readFileSync(join(clone, 'package-lock.json'), 'utf8') === lock, 'the lock is unchanged')
  const changed = run('git', ['status', '--porcelain'], clone)
  check(changed === '', `the checkout is as it was cloned ${changed}`)
  scoreOfAFile()
}

/** Starts it as the README says and waits for its first words. */
async function start(port, patienceSeconds) {
  const startedAt = Date.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    detached: true, // a process group of its own, as a terminal gives it
    env: environment({ ATTUNE_DATA: data, ATTUNE_PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const running = { child, ended, said: '', seconds: 0, url: `http://127.0.0.1:${port}` }
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text) => {
      running.said += text
    })
  }
  while (!/^Sign in once: .+\n/m.test(running.said)) {
    const isLate = Date.now() - startedAt > patienceSeconds * 1000
    if (isLate || child.exitCode !== null)
      throw new Error(`\`npm start\` did not start Attune:\n${running.said}`)
    await pause(50)
  }
  running.seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  check(running.said.includes(`Attune is at ${running.url}\n`), 'it says where it is')
  return running
}

/** The page, its script, whether the stores answer, and the way in. */
async function look({ url, said }) {
  const page = await (await fetch(url)).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
  check(script !== undefined, 'the first page is the web app')
  check((await fetch(url + script)).ok, 'its script is there')
  check((await fetch(`${url}/readyz`)).ok, 'both stores are ready')
  const link = /^Sign in once: (\S+)$/m.exec(said)?.[1]
  check(link?.startsWith(url) === true, 'it prints a one-time link')
  const entered = await fetch(`${url}/api/session/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).searchParams.get('token') }),
  })
  check(entered.ok, 'the link opens a session')
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const me = await fetch(`${url}/api/me`, { headers: { cookie } })
  check((await me.json()).role === 'administrator', 'it is the administrator’s')
}

/** SIGTERM to the server itself: everything above it ends well, too. */
async function stopItself({ child, ended, said }) {
  process.kill(JSON.parse(readFileSync(join(data, 'server.json'), 'utf8')).pid, 'SIGTERM')
  const [code, signal] = await inTime(ended)
  check(code === 0, `it stops when asked, with exit code 0 (${code ?? signal}, process ${child.pid})`)
  check(!/"level":[4-6]0/.test(said), 'its log has no complaint')
  await nothingLeft()
}

/** SIGTERM to npm, as a service manager sends it: npm dies of it, and everything below must end in order. */
async function stopNpm({ child, ended }) {
  child.kill('SIGTERM')
  await inTime(ended)
  await nothingLeft()
}

/** Ctrl-C reaches npm and everything below it at once. */
async function stopByKeyboard({ child, ended, said }) {
  process.kill(-child.pid, 'SIGINT')
  await inTime(ended)
  check(!/"level":[4-6]0/.test(said), 'its log has no complaint after Ctrl-C')
  await nothingLeft()
}

async function inTime(ended) {
  const ending = await Promise.race([ended, pause(30_000, undefined, { ref: false })])
  if (!ending) throw new Error('It did not stop within 30 s.')
  return ending
}

async function nothingLeft() {
  for (let tries = 0; processesHere().length > 0 && tries < 300; tries++) await pause(100)
  check(processesHere().length === 0, `no process is left ${processesHere().map(({ command }) => command)}`)
}

/** The laboratory needs no server and finds its Node from any folder. 50/30/20 of 100: NPS 30. */
function scoreOfAFile() {
  const answers = [...Array(50).fill(10), ...Array(30).fill(8), ...Array(20).fill(3)]
  writeFileSync(join(place, 'answers.csv'), `answer\n${answers.join('\n')}\n`)
  const options = ['scores', 'answers.csv', '--score', 'answer', '--scale', 'nps', '--json']
  const { n, value, low, high } = JSON.parse(run(join(clone, 'bin', 'attune'), options, place))
  check(n === 100 && value === 30, `\`bin/attune scores\` from another folder says ${value} of ${n}`)
  check(low.toFixed(2) === '14.05' && high.toFixed(2) === '44.20', `with its interval ${low} to ${high}`)
}

function run(command, options, cwd) {
  const done = spawnSync(command, options, { cwd, encoding: 'utf8', env: environment() })
  if (done.status === 0) return done.stdout
  throw new Error(`${command} ${options.join(' ')}: ${done.error ?? done.stderr}`)
}

/** As a newcomer's shell: nothing of the npm or the Attune that may run around this test. */
function environment(more = {}) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|ATTUNE_|NODE_OPTIONS|NODE_ENV|DATABASE_URL|CLICKHOUSE_URL|CI$)/.test(name),
  )
  return { ...Object.fromEntries(own), ...more }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function check(holds, what) {
  if (!holds) throw new Error(`Not so: ${what}`)
  tell(`ok: ${what.trim()}`)
}

function tell(what) {
  process.stdout.write(`${what}\n`)
}

main()
  .catch((error) => {
    tell(`FAILED. ${error.message}`)
    process.exitCode = 1
  })
  .finally(() => {
    for (const { pid } of processesHere()) process.kill(pid, 'SIGKILL')
    rmSync(place, { recursive: true, force: true })
  })
