import { NativeSelect } from '@mantine/core'
import type { Person } from '../contract.ts'
import { roleNames } from './role-names.ts'
import { say } from './say.ts'

/** Which role somebody has, with what each role may do in a few words. */
export function RoleField({ chosen }: { chosen?: Person['role'] }) {
  return (
    <NativeSelect
      name="role"
      label={say('role')}
      defaultValue={chosen}
      data={roleNames.map((role) => ({ value: role, label: `${say(role)}: ${say(`${role}May`)}` }))}
    />
  )
}
