import { expect } from 'vitest'
import type { Permission } from '../../platform/http/endpoint.ts'
import type { Reply } from './clients.ts'

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The reply is a 403 that names the missing permission. */
    toBeRefused(needs: Permission): R
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
