import { Invalid } from '../../../platform/errors.ts'
import { presets } from './presets/index.ts'
import { describedBest } from './recognise.ts'

/**
 * Refuses a file that holds figures about interactions, such as a month's replies by agent: nothing in it happened to a
 * single customer at a single moment, so it can only be worked out again from what did.
 */
export function refuseReport(name: string, columns: readonly string[]): void {
  for (const { mapping } of Object.values(presets)) {
    const { report } = describedBest(mapping, [...columns]) ?? {}
    if (report) throw new Invalid(`${name} is ${report.is}.`, { file: name, fix: report.instead })
  }
}
