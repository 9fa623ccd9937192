import { expect, test } from 'vitest'
import { smtpTrouble, verdictOf } from './smtp-trouble.ts'

const said = (responseCode: number, response: string, command = 'RCPT TO') =>
  verdictOf({ code: 'EENVELOPE', responseCode, response, command })

test('nobody there is a bounce; a policy, a full mailbox or a spam filter is not', () => {
  expect(said(550, '550 5.1.1 no such user')).toHaveProperty('bounced')
  expect(said(550, '550 No such user here')).toHaveProperty('bounced')
  expect(said(550, '550 5.2.1 mailbox disabled')).toHaveProperty('bounced')
  expect(said(550, '550 5.7.1 blocked by policy')).toHaveProperty('failed')
  expect(said(552, '552 5.2.2 mailbox full')).toHaveProperty('failed')
  expect(said(550, '550 5.1.8 sender address rejected')).toHaveProperty('failed')
  expect(said(554, '554 looks like spam', 'DATA')).toHaveProperty('failed')
})

test('a server that puts strangers off is asked again later', () => {
  expect(said(451, '451 4.7.1 greylisted')).toHaveProperty('later')
})

test('what concerns the account is no verdict on a mail', () => {
  for (const error of [
    { code: 'EAUTH', responseCode: 535, response: '535 no', command: 'AUTH PLAIN' },
    { code: 'ECONNECTION', command: 'CONN' },
    { code: 'EENVELOPE', responseCode: 553, response: '553 not your address', command: 'MAIL FROM' },
    { code: 'EPROTOCOL', responseCode: 421, response: '421 too many', command: 'DATA' },
  ])
    expect(verdictOf(error)).toBeUndefined()
})

const where = { host: 'smtp.shop.example', port: 587, security: 'starttls' } as const

test.each([
  [{ code: 'EAUTH', responseCode: 535, response: '535 no' }, 'refused the user name or the password'],
  [{ code: 'EDNS', message: 'getaddrinfo ENOTFOUND' }, 'There is no server called smtp.shop.example'],
  [
    { code: 'ESOCKET', message: 'connect ECONNREFUSED 10.0.0.1:587' },
    'Nothing answers at smtp.shop.example:587',
  ],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate'],
  [{ code: 'ETLS', message: 'STARTTLS not supported' }, 'does not speak TLS'],
  [{ code: 'ETIMEDOUT', message: 'Connection timeout' }, 'did not answer in time'],
  [{ code: 'ETIMEDOUT', message: 'Greeting never received' }, 'does not greet as a mail server'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', response: '553 no' }, 'does not let this account send'],
])('%o is said as something one can act on', (error, words) => {
  const { message, fix } = smtpTrouble(error, where)
  expect(message).toContain(words)
  expect(fix.length).toBeGreaterThan(10)
})
