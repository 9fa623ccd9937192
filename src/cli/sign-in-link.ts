import type { Command } from 'commander'
import { readSettings } from '../platform/config.ts'
import { Unavailable } from '../platform/errors.ts'
import { print } from './output.ts'

/** `attune sign-in-link EMAIL`: a fresh way in for somebody who cannot sign in. */
export function signInLinkCommand(program: Command) {
  program
    .command('sign-in-link')
    .description('make a link that signs one person in, once')
    .argument('<email>', 'e-mail address of somebody who works here')
    .action(async (email: string, _options, command: Command) => {
      const { createSignInLink } = await import('../capabilities/access/index.ts')
      const { openForCommand } = await import('../server/for-command.ts')
      const { house, url, close } = await openForCommand({ ...readSettings(process.env), logLevel: 'error' })
      try {
        if (!url)
          throw new Unavailable('Attune does not run here.', {
            fix: 'Start it with npm start, then ask again.',
          })
        print(command, `${await createSignInLink(house.system, { email, baseUrl: url })}\n`)
      } finally {
        await close()
      }
    })
}
