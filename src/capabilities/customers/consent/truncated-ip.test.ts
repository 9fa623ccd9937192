import { expect, test } from 'vitest'
import { truncatedIp } from './truncated-ip.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:7:1:aaaa:bbbb:cccc:dddd', '2001:db8:7::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['not an address', ''],
])('%s is kept as %s', (address, kept) => {
  expect(truncatedIp(address)).toBe(kept)
})
