import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { emptyFolder, startServer } from './server.ts'

/** Whose account is there already. */
export const ada = { name: 'Ada Lovelace', email: 'ada@attune.example', password: 'correct horse battery' }

/**
 * A data folder of its own with the sample company, all words read. Loading and reading take a minute or two, so the first
 * file that asks does it, and all others get a copy. Files run one after another.
 */
export async function folderWithSample(): Promise<string> {
  const made = join(inject('folders'), 'sample')
  if (!existsSync(made)) await makeSample(made)
  const own = await emptyFolder()
  // PostgreSQL’s files keep their owner.
  await promisify(execFile)('cp', ['-a', `${made}/.`, own])
  return own
}

async function makeSample(made: string): Promise<void> {
  const making = `${made}.making`
  await mkdir(making, { mode: 0o755 })
  const server = await startServer(making, { keep: true })
  try {
    const ask = asker(server.url)
    await ask('POST', '/api/session/link', { token: new URL(server.signInOnce).searchParams.get('token') })
    await ask('PATCH', '/api/me', ada)
    await ask('POST', '/api/sample', {})
    while ((await ask('GET', '/api/sample')).status !== 'present') await pause(500)
    while ((await ask('GET', '/api/voice/reading')).state !== 'done') await pause(500)
  } finally {
    await server.stop()
  }
  await rename(making, made)
}

/** Asks as a browser that keeps its cookie. */
function asker(url: string) {
  let cookie = ''
  return async (method: string, path: string, body?: object) => {
    const headers = { origin: url, cookie, ...(body && { 'content-type': 'application/json' }) }
    const reply = await fetch(new URL(path, url), { method, headers, body: body && JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    cookie = reply.headers.getSetCookie().at(-1)?.split(';')[0] ?? cookie
    return reply.json()
  }
}
