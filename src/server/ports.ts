import { createServer } from 'node:net'
import type { Settings } from '../platform/config.ts'
import { Conflict } from '../platform/errors.ts'

const usualPort = 7300
const portsToTry = 50

/** The port that was asked for (taken is an error), or the first free one from 7300. */
export async function freePort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<number> {
  if (port !== undefined) {
    const given = await tryPort(host, port)
    if (given !== undefined) return given
    throw new Conflict(`Port ${port} is taken by another program.`, {
      field: 'ATTUNE_PORT',
      fix: 'Stop that program, choose another ATTUNE_PORT, or leave it out to take the next free one.',
    })
  }
  for (let candidate = usualPort; candidate < usualPort + portsToTry; candidate++) {
    const free = await tryPort(host, candidate)
    if (free !== undefined) return free
  }
  throw new Conflict(`No port from ${usualPort} to ${usualPort + portsToTry - 1} is free.`, {
    field: 'ATTUNE_PORT',
    fix: 'Choose a port in ATTUNE_PORT.',
  })
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
