import type { Command } from 'commander'
import { readSettings } from '../platform/config.ts'
import { print, printJson, remark } from './output.ts'

/** `attune erase WHO`: forgets one person everywhere, as they asked. */
export function eraseCommand(program: Command) {
  program
    .command('erase')
    .description('forget one customer everywhere, for good')
    .argument('<who>', 'their e-mail address, phone number, user id or customer id')
    .option('--json', 'print the receipt as JSON')
    .action(async (who: string, { json }: { json?: true }, command: Command) => {
      const { eraseAndWait } = await import('../capabilities/customers/index.ts')
      const { openForCommand } = await import('../server/for-command.ts')
      const { house, close } = await openForCommand({ ...readSettings(process.env), logLevel: 'error' })
      try {
        remark(command, 'Forgetting them; this usually takes some seconds …\n')
        const receipt = await eraseAndWait(house.system, who)
        if (json) printJson(command, receipt)
        else print(command, `Forgotten. Receipt ${receipt.id}\n${inWords(receipt.removed)}`)
      } finally {
        await close()
      }
    })
}

function inWords(removed: Record<string, number>): string {
  return Object.entries(removed)
    .map(([kind, n]) => `  ${kind}: ${n}\n`)
    .join('')
}
