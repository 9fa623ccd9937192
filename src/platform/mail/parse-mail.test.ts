import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verpRecipient } from './bounces.ts'
import { automatic } from './loop-guard.ts'
import { parseMail } from './parse-mail.ts'
import { baseSubject, isAnswer } from './subject.ts'

const mail = (head: string[], body: string | Buffer = 'Hello') =>
  parseMail(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]))
const from = 'From: Ann Example <Ann@Example.org>'

test('who wrote to whom about what, and what it answers', async () => {
  const read = await mail([
    from,
    'To: Help <help@shop.example>, "Shop, the" <shop@shop.example>',
    'Cc: team: gus@shop.example, eva@shop.example;',
    'Reply-To: ann@private.example',
    'Subject: =?utf-8?B?UMOkY2tjaGVu?= und\r\n mehr',
    'Message-ID: <m3@example.org>',
    'In-Reply-To: <m2@shop.example>',
    'References: <m1@example.org>\r\n <m2@shop.example>',
    'Date: Tue, 31 Mar 2026 14:00:00 +0200',
    'Content-Language: de-DE',
  ])
  expect(read).toMatchObject({
    messageId: 'm3@example.org',
    inReplyTo: 'm2@shop.example',
    references: ['m1@example.org', 'm2@shop.example'],
    from: { address: 'ann@example.org', name: 'Ann Example' },
    replyTo: [{ address: 'ann@private.example' }],
    to: [{ address: 'help@shop.example' }, { address: 'shop@shop.example', name: 'Shop, the' }],
    cc: [{ address: 'gus@shop.example' }, { address: 'eva@shop.example' }],
    subject: 'Päckchen und mehr',
    date: new Date('2026-03-31T12:00:00Z'),
    language: 'de',
    text: 'Hello',
  })
})

test('words come out as they were written, whatever they were packed in', async () => {
  const latin = [
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  expect((await mail([from, ...latin], 'Gr=FC=DFe, =A4')).text).toBe('Grüße, ¤')
  const windows = ['Content-Type: text/plain; charset=windows-1251']
  expect((await mail([from, ...windows], Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))).text).toBe(
    'Привет',
  )
  const japanese = ['Content-Type: text/plain; charset=iso-2022-jp', 'Content-Transfer-Encoding: base64']
  expect((await mail([from, ...japanese], 'GyRCJDMkcyRLJEEkTxsoQg==')).text).toBe('こんにちは')
  const flowed = ['Content-Type: text/plain; charset=utf-8; format=flowed']
  expect((await mail([from, ...flowed], 'One long \r\nline.\r\nAnother.')).text).toBe(
    'One long line.\nAnother.',
  )
})

test('HTML is read as its words: lines, lists and quotations, no scripts, no tracking', async () => {
  const html =
    '<style>p{}</style><p>Hello<br>there &amp; here</p><script>alert(1)</script><ul><li>one</ul><a href="https://t.example/x?u=1">our page</a><blockquote>old</blockquote>'
  const { text } = await mail([from, 'Content-Type: text/html; charset=utf-8'], html)
  expect(text).toContain('Hello\nthere & here')
  expect(text).toContain('our page')
  expect(text).toContain('> old')
  expect(text).not.toMatch(/alert|t\.example|p\{/)
})

test('of attachments name, type and size are kept', async () => {
  const body =
    '--b\r\nContent-Type: text/plain\r\n\r\nSee the picture.\r\n--b\r\nContent-Type: image/png; name="broken.png"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="broken.png"\r\n\r\niVBORw0KGgo=\r\n--b--'
  const read = await mail([from, 'Content-Type: multipart/mixed; boundary=b'], body)
  expect(read.attachments).toEqual([{ name: 'broken.png', type: 'image/png', size: 8 }])
  expect(read.text).toBe('See the picture.')
})

const report = (action: string) =>
  mail(
    [
      'From: MAILER-DAEMON@mx.example',
      'Return-Path: <>',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ],
    `--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; Gone@Example.org\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n no such user\r\n\r\nFinal-Recipient: rfc822;full@example.org\r\nAction: ${action}\r\nStatus: 4.2.2 (full)\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: help@shop.example\r\nMessage-ID: <o1@shop.example>\r\n\r\n--b--`,
  )

test('a delivery report says who could not be reached, why, and with which mail', async () => {
  expect((await report('failed')).bounces).toEqual([
    {
      recipient: 'gone@example.org',
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550 5.1.1 no such user',
      originalMessageId: 'o1@shop.example',
    },
    {
      recipient: 'full@example.org',
      action: 'failed',
      status: '4.2.2',
      diagnostic: '',
      originalMessageId: 'o1@shop.example',
    },
  ])
  expect((await report('delayed')).bounces[0]?.action).toBe('delayed')
  expect((await mail([from])).bounces).toEqual([])
})

const feedback = (kind: string) =>
  mail(
    ['From: fbl@provider.example', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
    `--b\r\n\r\nA complaint.\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: ${kind}\r\nUser-Agent: Provider/1.0\r\nOriginal-Mail-From: <bounces+Ab12@shop.example>\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: help@shop.example\r\nMessage-ID: <o1@shop.example>\r\nSubject: Hello\r\n\r\nHello\r\n--b--`,
  )

test('a mail that was taken for spam is known by the report of the provider (ARF)', async () => {
  expect((await feedback('abuse')).complaint).toEqual({
    kind: 'abuse',
    originalMessageId: 'o1@shop.example',
    returnAddress: 'bounces+ab12@shop.example',
  })
  expect((await feedback('not-spam')).complaint).toBeUndefined()
  expect((await report('failed')).complaint).toBeUndefined()
})

test('an address that says itself whose mail came back is understood', () => {
  expect(verpRecipient('bounces+ann=example.org@shop.example')).toBe('ann@example.org')
  expect(verpRecipient('bounce-17-ann.example=mail.example.org@shop.example')).toBe(
    'ann.example@mail.example.org',
  )
  expect(verpRecipient('help+orders@shop.example')).toBeUndefined()
})

test.each([
  ['Auto-Submitted: auto-replied', 'auto-reply'],
  ['Auto-Submitted: no', undefined],
  ['Precedence: auto_reply', 'auto-reply'],
  ['X-Autoreply: yes', 'auto-reply'],
  ['Precedence: bulk', 'bulk'],
  ['Precedence: list', 'list'],
  ['List-Id: News <news.example.org>', 'list'],
  ['Return-Path: <>', 'no-return-path'],
  ['Return-Path: <ann@example.org>', undefined],
  ['X-Priority: 1', undefined],
])('“%s” is %s', async (head, expected) => {
  expect(automatic(await mail([from, head]))).toBe(expected)
})

test('a subject is the same with whatever is put before it', () => {
  for (const subject of [
    'Parcel',
    'Re: Parcel',
    'AW: Re[2]:  parcel ',
    'SV: FW: Parcel',
    '回复：Parcel',
    '[EXTERNAL] Re: Parcel',
  ])
    expect(baseSubject(subject)).toBe('parcel')
  expect(['Re: x', 'Antw: x', 'ODP: x', '[EXTERNAL] Re: x', '回复：x'].map(isAnswer)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['Parcel', 'Return: parcel', 'Fwd: parcel', 'Sale: now'].map(isAnswer)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('whatever bytes come, reading them is no error', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            'From: a@b.c\r\n',
            'Content-Type: multipart/mixed; boundary=b\r\n',
            '\r\n',
            '--b\r\n',
            'Message-ID: <\r\n',
          ),
        ),
      ),
      fc.uint8Array(),
      async (parts, bytes) => {
        const read = await parseMail(Buffer.concat([Buffer.from(parts.join('')), Buffer.from(bytes)]))
        expect(typeof read.text).toBe('string')
      },
    ),
    { numRuns: 60 },
  ))
