import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Server {
  url: string
  /** Opens the first session; empty where somebody has an account already. */
  signInOnce: string
  stop(): Promise<void>
}

export async function emptyFolder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'attune-browser-'))
  await chmod(data, 0o755)
  return data
}

/** Attune as people start it: a process of its own, on a free port. Its data folder goes when it is stopped, unless it is to be kept. */
export async function startServer(data: string, { keep = false } = {}): Promise<Server> {
  if (!existsSync(join(root, 'dist/web/index.html')))
    throw new Error('The web app is not built: npm run build.')
  const isInUse = (await readdir(data)).length > 0
  const server = spawn(join(root, 'bin/attune'), ['serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ATTUNE_DATA: data, ATTUNE_PORT: String(await freePort()), ATTUNE_LOG: 'error' },
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    if (!keep) await rm(data, { recursive: true, force: true })
  }
  try {
    return { ...(await greeting(server, isInUse)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The two lines that `serve` prints; the second only where nobody has an account yet. */
function greeting(server: ChildProcess, isInUse: boolean): Promise<Pick<Server, 'url' | 'signInOnce'>> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new Error(`Attune ended with ${code} before it was ready: ${printed}`)),
    )
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const [, url] = /^Attune is at (\S+)\n/m.exec(printed) ?? []
      const [, signInOnce = ''] = /^Sign in once: (\S+)\n/m.exec(printed) ?? []
      if (url && (signInOnce || isInUse)) resolve({ url, signInOnce })
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
