import { expect, test } from 'vitest'
import { isAllowedInside, isOutside } from './inside.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001::1',
  'localhost',
  '',
])('“%s” is inside', (address) => expect(isOutside(address)).toBe(false))

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])(
  '%s is outside',
  (address) => expect(isOutside(address)).toBe(true),
)

test('whoever runs Attune may allow a host, an address or a network, and nothing beside it', () => {
  const allowed = ['n8n.internal', '10.0.5.0/24', '127.0.0.1', 'fd00:7::/32', 'nonsense/99']
  expect(isAllowedInside(allowed, 'N8N.internal', '10.9.9.9')).toBe(true)
  expect(isAllowedInside(allowed, 'a.example', '10.0.5.77')).toBe(true)
  expect(isAllowedInside(allowed, 'a.example', '127.0.0.1')).toBe(true)
  expect(isAllowedInside(allowed, 'a.example', 'fd00:7::1')).toBe(true)
  expect(isAllowedInside(allowed, 'a.example', '10.0.6.1')).toBe(false)
  expect(isAllowedInside(allowed, 'evil-n8n.internal', '10.9.9.9')).toBe(false)
  expect(isAllowedInside([], 'n8n.internal', '10.9.9.9')).toBe(false)
})
