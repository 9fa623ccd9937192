import { expect } from 'vitest'
import type { Permission } from '../../platform/http/endpoint.ts'
import type { Reply } from './clients.ts'

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest's own declaration, which this one must match
  interface Matchers<T = any> {
    /** The reply is a 403 that names the missing permission. */
    toBeRefused(needs: Permission): T
  }
}

expect.extend({
  toBeRefused(reply: Reply, needs: Permission) {
    const told = reply.json() as { needs?: string }
    return {
      pass: reply.statusCode === 403 && told.needs === needs,
      message: () =>
        `Expected a refusal that names “${needs}”; the reply was ${reply.statusCode}: ${reply.body}`,
    }
  },
})
