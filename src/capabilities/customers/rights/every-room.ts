import type { Aging, Personal } from '../../../platform/capability.ts'

/** What all rooms of the house keep about single people; asked late, because some of them come after this one. */
export interface EveryRoom {
  personal(): readonly Personal[]
  aging(): readonly Aging[]
}

/** Several shares of one room as one. */
export function together(...shares: readonly Personal[]): Personal {
  return {
    async held(context, who) {
      const held = await Promise.all(shares.map((share) => share.held(context, who)))
      return Object.assign({}, ...held)
    },
    async erase(context, who) {
      for (const share of shares) await share.erase(context, who)
    },
  }
}
