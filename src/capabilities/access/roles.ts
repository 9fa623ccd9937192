import type { Permission } from '../../platform/http/endpoint.ts'

export const roles = ['administrator', 'manager', 'analyst', 'agent', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Who may do what. An endpoint names its permission; nothing else decides. */
export const permissionTable = {
  'scores:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'segments:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'segments:write': ['administrator', 'manager', 'analyst'],
  // What customers say, masked, and what it is about.
  'voice:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'voice:write': ['administrator', 'manager', 'analyst'],
  // Whole conversations; `manage` is to read them as they were written, with what is personal in them.
  'conversations:read': ['administrator', 'manager', 'analyst', 'agent'],
  'conversations:manage': ['administrator', 'manager', 'agent'],
  // The ways customers really take, what they feel and were promised on them, and the maps beside.
  'journeys:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'journeys:write': ['administrator', 'manager', 'analyst'],
  // What is asked, and what comes back; `manage` is to send it to customers.
  'surveys:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'surveys:write': ['administrator', 'manager', 'analyst'],
  'surveys:manage': ['administrator', 'manager'],
  // Interviews and focus groups: named people and what they said.
  'studies:read': ['administrator', 'manager', 'analyst', 'agent'],
  'studies:write': ['administrator', 'manager', 'analyst'],
  // What colleagues suggest: everybody may; `manage` is to decide and answer.
  'ideas:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'ideas:write': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'ideas:manage': ['administrator', 'manager'],
  // What customers are worth, in figures.
  'value:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  // Who needs somebody now and who is ready for more; `write` is to triage, `health:manage` to define leaving.
  'attention:read': ['administrator', 'manager', 'analyst', 'agent'],
  'attention:write': ['administrator', 'manager', 'analyst', 'agent'],
  'health:manage': ['administrator', 'manager', 'analyst'],
  // The closed loop; `manage` is to set its rules, hours, budgets and playbooks.
  'cases:read': ['administrator', 'manager', 'analyst', 'agent'],
  'cases:write': ['administrator', 'manager', 'agent'],
  'cases:manage': ['administrator', 'manager'],
  // What their customers said: everybody their own; `manage` is to see that of others.
  'frontline:read': ['administrator', 'manager', 'agent'],
  'frontline:manage': ['administrator', 'manager'],
  // Stories worth telling, and what was granted beyond the rules.
  'stories:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'stories:write': ['administrator', 'manager', 'analyst', 'agent'],
  // Customers are named people: a viewer sees figures, not persons.
  'customers:read': ['administrator', 'manager', 'analyst', 'agent'],
  'customers:write': ['administrator', 'manager'],
  // Notes on a customer: whoever serves them writes them.
  'notes:write': ['administrator', 'manager', 'analyst', 'agent'],
  // What a person is owed: their data, their own page, to be forgotten.
  'privacy:read': ['administrator', 'manager'],
  'privacy:manage': ['administrator'],
  'touchpoints:read': ['administrator', 'manager', 'analyst', 'agent', 'viewer'],
  'touchpoints:write': ['administrator', 'manager'],
  'sources:read': ['administrator', 'manager', 'analyst'],
  'sources:write': ['administrator', 'manager'],
  'sources:manage': ['administrator'],
  'people:read': ['administrator', 'manager'],
  'people:manage': ['administrator'],
  'keys:read': ['administrator', 'manager'],
  'keys:manage': ['administrator'],
  'audit:read': ['administrator', 'manager'],
  'settings:read': ['administrator'],
  'settings:manage': ['administrator'],
} as const satisfies Record<Permission, readonly Role[]>

export type KnownPermission = keyof typeof permissionTable
export const permissions = Object.keys(permissionTable) as KnownPermission[]

/** Never in a key: with these, whoever finds a key could let themselves in for good. */
const forPeopleOnly: readonly KnownPermission[] = ['people:manage', 'keys:manage']
export const keyPermissions = permissions.filter((permission) => !forPeopleOnly.includes(permission))

export function permissionsOf(role: Role): ReadonlySet<KnownPermission> {
  return new Set(permissions.filter((permission) => mayRole(role, permission)))
}

function mayRole(role: Role, permission: KnownPermission) {
  const holders: readonly Role[] = permissionTable[permission]
  return holders.includes(role)
}
