import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Place } from '../durability/attune-process.ts'

const program = fileURLToPath(new URL('../../bin/attune', import.meta.url))

/** One command in a process of its own, as from a shell; its answer, or an error with its words. */
export async function attune(options: readonly string[], place?: Place): Promise<string> {
  const child = spawn(program, options, {
    env: { ...process.env, ...(place && { ATTUNE_DATA: place.data }), ATTUNE_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [answer, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  if (code !== 0) throw new Error(`attune ${options.join(' ')} ended with ${code}: ${complaint}`)
  return answer
}
