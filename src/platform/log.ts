import { type DestinationStream, type Logger, pino } from 'pino'
import type { Settings } from './config.ts'

/** What must never be in a log: at the top of an entry, or one or two levels down. */
const never = [
  ...['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'key'],
  ...['email', 'phone', 'userId', 'anonymousId', 'traits', 'text', 'body'],
]

/** One line of JSON per entry on stderr, written at once: stdout belongs to answers. */
export function openLog(
  { logLevel }: Pick<Settings, 'logLevel'>,
  to: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  const options = {
    level: logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: never.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: '[removed]',
    },
    serializers: { err: errorWithoutData, req: requestWithoutData },
  }
  return pino(options, to)
}

/** What went wrong and where, without the fields in which PostgreSQL repeats a row (`detail`, `where` …). */
function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  const cause = error.cause === undefined ? undefined : errorWithoutData(error.cause)
  return { type: error.name, message: error.message, code, stack: error.stack, cause }
}

/** The query stays out: people put names and addresses there. */
function requestWithoutData({ id, method, url }: { id?: unknown; method?: string; url?: string }): object {
  return { id, method, path: url?.split('?')[0] }
}
