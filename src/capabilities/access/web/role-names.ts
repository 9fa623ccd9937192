import type { Person } from '../contract.ts'

/** The roles in the order they are offered: the one that may least first. */
export const roleNames = [
  'viewer',
  'agent',
  'analyst',
  'manager',
  'administrator',
] as const satisfies Person['role'][]
