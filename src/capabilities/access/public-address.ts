import type { Settings } from '../../platform/config.ts'

/** Where people open Attune; links that are handed over begin with it. */
export function publicAddress({ url, host, port }: Settings) {
  return url ?? `http://${host}:${port ?? 7300}`
}
