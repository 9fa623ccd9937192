import { TooBusy, Unavailable } from '../../../platform/errors.ts'

/** PostgreSQL: 08 connection, 53 no resources, 57P shutdown or crash, 40 serialisation or deadlock (begin again). */
const passingStates = /^(?:08|53|57P|40)/
const brokenConnections = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** A store does not answer, or takes no more, now (as opposed to: it answered that it will not take this). */
export function isAway(error: unknown): boolean {
  if (error instanceof Unavailable || error instanceof TooBusy) return true
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown }
  if (typeof code === 'string' && (passingStates.test(code) || brokenConnections.has(code))) return true
  if (
    typeof message === 'string' &&
    /^(?:Connection terminated|timeout exceeded when trying to connect)/.test(message)
  )
    return true
  return cause !== undefined && cause !== error && isAway(cause ?? {})
}
