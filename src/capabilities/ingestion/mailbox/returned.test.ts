import { expect, test } from 'vitest'
import { parseMail } from '../../../platform/mail/parse-mail.ts'
import { returnedBy } from './returned.ts'

const read = (head: string[], body: string) =>
  parseMail(Buffer.from([...head, '', ...body.split('\n')].join('\r\n')))

const report = (action: string) =>
  read(
    [
      'From: MAILER-DAEMON@mx.example',
      'To: bounces+0195@shop.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; gone@example.org\nAction: ${action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <o1@shop.example>\n\n--b--`,
  )

test('a mail that came back names itself twice: by its id and by where it came back to', async () => {
  expect(returnedBy(await report('failed'))).toEqual([
    {
      kind: 'bounced',
      about: ['o1@shop.example', 'bounces+0195@shop.example'],
      status: '5.1.1',
      why: '550 no such user',
    },
  ])
})

test('a mail that is only late, and an absence note to the same address, are no bounces', async () => {
  expect(returnedBy(await report('delayed'))).toEqual([])
  const away = await read(
    [
      'From: ann@example.org',
      'To: bounces+0195@shop.example',
      'Auto-Submitted: auto-replied',
      'Subject: Away',
    ],
    'I am on holiday.',
  )
  expect(returnedBy(away)).toEqual([])
})

test('a complaint names the mail that was complained of', async () => {
  const complaint = await read(
    ['From: fbl@provider.example', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
    '--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Mail-From: <bounces+0195@shop.example>\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <o1@shop.example>\nSubject: Hi\n\nHi\n--b--',
  )
  expect(returnedBy(complaint)).toEqual([
    {
      kind: 'complained',
      about: ['o1@shop.example', 'bounces+0195@shop.example'],
      status: '',
      why: 'Reported as abuse.',
    },
  ])
})
