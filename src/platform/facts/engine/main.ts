/**
 * The facts engine as a process of its own: it owns the folder and answers ClickHouse's HTTP interface.
 * `engine.ts` starts and supervises it; alone it serves as a CLICKHOUSE_URL for tests and trials:
 * `ATTUNE_ENGINE_PASSWORD=… node src/platform/facts/engine/main.ts --folder /tmp/facts --port 8123`
 */
import { rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { claimFolder, releaseFolder, roomForBlocks, storeIn } from './folder.ts'
import { createFront, type Running } from './front.ts'
import { fromArguments, serverConfiguration } from './settings.ts'
import { openStatements } from './statements.ts'
import { look } from './watch.ts'

/** What the process tells whoever started it. */
export type EngineSays =
  | { ready: { port?: number } }
  | { refused: string; usedBy: number }
  | { alive: true }
  | { leaving: string }

const settings = fromArguments(process.argv.slice(2), process.env.ATTUNE_ENGINE_PASSWORD ?? '')
const { folder, listen } = settings

// Ctrl-C reaches every process of the terminal; the one that started us decides when we end.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void leave())
process.on('disconnect', endNow)
process.on('message', (message) => {
  if (message === 'stop') void leave()
})

const used = await claimFolder(folder, settings.token)
if (used) {
  say({
    refused: `The facts folder ${folder} is in use by another Attune (process ${used.usedBy}).`,
    ...used,
  })
  process.exit(3)
}
const configFile = join(folder, 'engine.xml')
writeFileSync(configFile, serverConfiguration(settings), { mode: 0o600 })
const statements = openStatements(storeIn(folder), configFile, roomForBlocks(folder))
const running: Running = new Map()
const front = createFront(statements, settings, running)
if ('socketPath' in listen) rmSync(listen.socketPath, { force: true })
front.listen('socketPath' in listen ? { path: listen.socketPath } : listen, () => {
  const port = 'socketPath' in listen ? undefined : (front.address() as AddressInfo).port
  say({ ready: { port } })
})
setInterval(() => {
  if (process.connected) say({ alive: true })
  const memoryMiB = () => process.memoryUsage.rss() / 1024 / 1024
  look({ statements, running, settings, memoryMiB, giveUp }, performance.now())
}, 1000)

function say(message: EngineSays): void {
  if (process.send) process.send(message, () => undefined)
  else if ('ready' in message) process.stdout.write(`Facts engine on port ${message.ready.port}\n`)
  else if (!('alive' in message)) process.stderr.write(`${JSON.stringify(message)}\n`)
}

/** Lets running statements finish, then closes the folder in order. */
async function leave(): Promise<void> {
  front.close()
  front.closeIdleConnections()
  while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  statements.close()
  endNow()
}

function giveUp(reason: string): void {
  say({ leaving: reason })
  setTimeout(endNow, 50)
}

/** Everything acknowledged is on disk already, and the library's own exit handlers may crash or hang: so, at once. */
function endNow(): void {
  releaseFolder(folder)
  process.kill(process.pid, 'SIGKILL')
}
