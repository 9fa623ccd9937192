import { expect, test } from 'vitest'
import { seal, unseal } from './secrets.ts'

const settings = { key: 'a key of forty letters for the tests only' }

test('a sealed secret is read again at its place, and nothing of it can be seen', () => {
  const sealed = seal(settings, 'whsec_Ünicode', 'webhook:1')
  expect(unseal(settings, sealed, 'webhook:1')).toBe('whsec_Ünicode')
  expect(sealed).not.toContain('whsec')
  expect(seal(settings, 'whsec_Ünicode', 'webhook:1')).not.toBe(sealed)
})

test('a secret moved to another place, changed, or read with another key is refused with what to do', () => {
  const sealed = seal(settings, 'secret', 'webhook:1')
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
  for (const read of [
    () => unseal(settings, sealed, 'webhook:2'),
    () => unseal(settings, changed, 'webhook:1'),
    () => unseal({ key: 'another key of forty letters, for tests.' }, sealed, 'webhook:1'),
  ]) {
    expect(read).toThrow(
      expect.objectContaining({ where: { fix: expect.stringContaining('enter the secret again') } }),
    )
  }
})
