import { expect, test } from 'vitest'
import * as contract from './contract.ts'
import { keyPermissions, permissions, permissionsOf, roles } from './roles.ts'
import { expectedRefusal } from './testing/role-table.ts'

test('a viewer sees figures, filters and touchpoints, and no persons', () => {
  expect([...permissionsOf('viewer')]).toEqual([
    'scores:read',
    'segments:read',
    'voice:read',
    'journeys:read',
    'surveys:read',
    'ideas:read',
    'ideas:write',
    'value:read',
    'stories:read',
    'touchpoints:read',
  ])
})

test('an agent sees customers too and writes notes, and an analyst works with sources and segments', () => {
  expect([...permissionsOf('agent')]).toEqual([
    'scores:read',
    'segments:read',
    'voice:read',
    'conversations:read',
    'conversations:manage',
    'journeys:read',
    'surveys:read',
    'studies:read',
    'ideas:read',
    'ideas:write',
    'value:read',
    'attention:read',
    'attention:write',
    'cases:read',
    'cases:write',
    'frontline:read',
    'stories:read',
    'stories:write',
    'customers:read',
    'notes:write',
    'touchpoints:read',
  ])
  expect([...permissionsOf('analyst')]).toEqual([
    'scores:read',
    'segments:read',
    'segments:write',
    'voice:read',
    'voice:write',
    'conversations:read',
    'journeys:read',
    'journeys:write',
    'surveys:read',
    'surveys:write',
    'studies:read',
    'studies:write',
    'ideas:read',
    'ideas:write',
    'value:read',
    'attention:read',
    'attention:write',
    'health:manage',
    'cases:read',
    'stories:read',
    'stories:write',
    'customers:read',
    'notes:write',
    'touchpoints:read',
    'sources:read',
  ])
})

test('a manager sees who works here but changes nobody', () => {
  const manager = permissionsOf('manager')
  expect(manager.has('people:read') && manager.has('audit:read') && manager.has('sources:write')).toBe(true)
  expect(manager.has('people:manage') || manager.has('keys:manage') || manager.has('settings:manage')).toBe(
    false,
  )
})

test('an administrator may do everything', () => {
  expect([...permissionsOf('administrator')]).toEqual(permissions)
})

test('each role may do all that the next lower one may, but an analyst serves nobody: no words with names in them, no cases', () => {
  const notForAnalysts: string[] = ['conversations:manage', 'cases:write', 'frontline:read']
  for (const [index, role] of roles.entries()) {
    const lower = roles[index + 1]
    if (!lower) continue
    const expected = [...permissionsOf(lower)].filter(
      (permission) => role !== 'analyst' || !notForAnalysts.includes(permission),
    )
    expect([...permissionsOf(role)]).toEqual(expect.arrayContaining(expected))
  }
  expect([...permissionsOf('analyst')].filter((one) => notForAnalysts.includes(one))).toEqual([])
})

test('no key can make keys or let people in', () => {
  expect(keyPermissions).not.toContain('keys:manage')
  expect(keyPermissions).not.toContain('people:manage')
})

test('the endpoints of people and keys refuse exactly the roles that must not use them', () => {
  expect(expectedRefusal(contract.invitePerson, 'administrator')).toBeUndefined()
  expect(expectedRefusal(contract.invitePerson, 'manager')).toBe(403)
  expect(expectedRefusal(contract.listPeople, 'manager')).toBeUndefined()
  expect(expectedRefusal(contract.listPeople, 'analyst')).toBe(403)
  expect(expectedRefusal(contract.showMe, 'viewer')).toBeUndefined()
  expect(expectedRefusal(contract.showMe, 'nobody')).toBe(401)
  expect(expectedRefusal(contract.signIn, 'nobody')).toBeUndefined()
})

test('an endpoint that needs an unknown permission is found out', () => {
  const misspelt = { path: '/api/scores', needs: 'score:read' } as const
  expect(() => expectedRefusal(misspelt, 'administrator')).toThrow('/api/scores needs “score:read”')
})
