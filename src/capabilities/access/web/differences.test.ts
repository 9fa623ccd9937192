import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('only what differs is shown', () => {
  const before = { id: '1', name: 'Ana', role: 'viewer', units: [] }
  const after = { id: '1', name: 'Ana', role: 'analyst', units: ['north'] }
  expect(differences(before, after)).toEqual([
    { field: 'role', was: 'viewer', is: 'analyst' },
    { field: 'units', was: '[]', is: '["north"]' },
  ])
})

test('what is new was nothing, what was removed is nothing', () => {
  expect(differences(null, { name: 'Shop' })).toEqual([{ field: 'name', was: undefined, is: 'Shop' }])
  expect(differences({ name: 'Shop' }, null)).toEqual([{ field: 'name', was: 'Shop', is: undefined }])
  expect(differences(null, null)).toEqual([])
})
