import type { Endpoint } from '../../../platform/http/endpoint.ts'
import { permissionTable, type Role } from '../roles.ts'

/** Somebody with a role, or nobody at all. */
export type Asking = Role | 'nobody'

/**
 * What the server must answer before it looks at the request itself: 401 or 403, or nothing when this role may ask.
 * An endpoint that needs a permission the table does not know is a mistake, whoever asks.
 */
export function expectedRefusal(
  { needs, path }: Pick<Endpoint, 'needs' | 'path'>,
  asking: Asking,
): 401 | 403 | undefined {
  if (needs === 'open') return undefined
  if (needs !== 'signed-in' && !(needs in permissionTable))
    throw new Error(`${path} needs “${needs}”, which no role has.`)
  if (asking === 'nobody') return 401
  if (needs === 'signed-in') return undefined
  const holders: readonly Role[] = permissionTable[needs as keyof typeof permissionTable]
  return holders.includes(asking) ? undefined : 403
}
