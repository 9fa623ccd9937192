import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Personal, Somebody } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { Unavailable } from '../../../platform/errors.ts'
import type { Intake } from '../accept.ts'

/**
 * What is still on its way. The local log of the intake empties itself through the tombstones; it is only waited for.
 * Damaged files of it, which were set aside, go when they name the person.
 */
export function intakePersonal(intake: Intake): Personal {
  return {
    held: async () => ({}),
    async erase(context, who) {
      if (!(await intake.isWorkedOff()))
        throw new Unavailable('What came in while a store was away is still being worked off.')
      await removeTorn(context, who)
      intake.forgetCustomers()
    },
  }
}

async function removeTorn({ settings, log }: Context, { customerIds, identities }: Somebody) {
  const folder = join(settings.data, 'spool')
  const names = await readdir(folder).catch(() => [])
  const words = [...customerIds, ...identities.map(({ value }) => value)].map((word) => word.toLowerCase())
  for (const name of names.filter((name) => name.endsWith('.torn'))) {
    const text = (await readFile(join(folder, name), 'utf8')).toLowerCase()
    if (!words.some((word) => text.includes(word))) continue
    log.warn({ file: name }, 'A damaged spool file named somebody who asked to be forgotten; it was removed.')
    await rm(join(folder, name), { force: true })
  }
}
