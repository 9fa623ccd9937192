import { expect, test } from 'vitest'
import { parseMail } from '../../../platform/mail/parse-mail.ts'
import { type Place, takeMail } from './take-mail.ts'
import { mailOf, type Written } from './testing.ts'

const arrivedAt = new Date('2026-03-31T12:00:00.000Z')
const place: Place = {
  isSentFolder: false,
  ownAddresses: ['help@shop.example', '@intern.shop.example'],
  takeLists: false,
  arrivedAt,
}

async function taken(written: Written, change: Partial<Place> = {}) {
  return takeMail(await parseMail(Buffer.from(mailOf({ date: arrivedAt, ...written }))), {
    ...place,
    ...change,
  })
}

test('a customer’s mail is a message of theirs, with its own words alone', async () => {
  const text = 'It is broken.\n\nOn Tue, 31 Mar 2026 at 11:00 Help <help@shop.example> wrote:\n> Has it come?'
  expect(await taken({ text, subject: 'Re: Parcel', headers: ['Content-Language: en'] })).toMatchObject({
    said: {
      kind: 'message',
      name: 'E-mail',
      channel: 'email',
      direction: 'in',
      language: 'en',
      person: { email: 'ann@example.org', name: 'Ann Example' },
      occurredAt: arrivedAt.toISOString(),
      text: 'It is broken.',
      properties: { subject: 'Re: Parcel' },
    },
  })
})

test('what we wrote goes out to the customer, whichever folder it lies in', async () => {
  const ours = { from: 'Help <help@shop.example>', to: 'gus@intern.shop.example, Ann <ann@example.org>' }
  for (const isSentFolder of [true, false]) {
    expect(await taken(ours, { isSentFolder })).toMatchObject({
      said: { direction: 'out', person: { email: 'ann@example.org', name: 'Ann' } },
    })
  }
  expect(await taken({ from: 'help+parcels@shop.example', to: 'ann@example.org' })).toMatchObject({
    said: { direction: 'out' },
  })
})

test('between ourselves is nobody’s business', async () => {
  expect(await taken({ from: 'gus@intern.shop.example', to: 'help@shop.example' })).toEqual({
    skipped: 'internal',
  })
})

test('a form that writes in our name, or in nobody’s, is from whom it says to answer', async () => {
  const headers = ['Reply-To: Ben <ben@example.org>']
  const ben = { said: { direction: 'in', person: { email: 'ben@example.org', name: 'Ben' } } }
  expect(await taken({ from: 'Shop <help@shop.example>', headers })).toMatchObject(ben)
  expect(await taken({ from: 'noreply@forms.example', headers })).toMatchObject(ben)
  expect(await taken({ from: 'ann@example.org', headers })).toMatchObject({
    said: { person: { email: 'ann@example.org' } },
  })
})

test('programs are passed over with the reason; lists are taken where that is wanted', async () => {
  const skipped = async (header: string, takeLists = false) => taken({ headers: [header] }, { takeLists })
  expect(await skipped('Auto-Submitted: auto-replied')).toEqual({ skipped: 'auto-reply' })
  expect(await skipped('Precedence: bulk')).toEqual({ skipped: 'bulk' })
  expect(await skipped('List-Id: <news.example.org>')).toEqual({ skipped: 'list' })
  expect(await skipped('Return-Path: <>')).toEqual({ skipped: 'no-return-path' })
  expect(await skipped('List-Id: <news.example.org>', true)).toHaveProperty('said')
  expect(await skipped('Auto-Submitted: auto-replied', true)).toEqual({ skipped: 'auto-reply' })
})

test('a clock that is days wrong is not believed, and what it said is kept', async () => {
  expect(await taken({ date: new Date('2020-01-01T00:00:00Z') })).toMatchObject({
    said: { occurredAt: arrivedAt.toISOString(), originalAt: '2020-01-01T00:00:00.000Z' },
  })
})

test('a mail without a sender says so', async () => {
  expect(await taken({ from: 'nobody in particular' })).toEqual({ skipped: 'no-sender' })
})

test('a mail that came back to an address that says whose it was is that person’s', async () => {
  expect(
    await taken({
      from: 'MAILER-DAEMON@mx.example',
      to: 'bounces+ann=example.org@shop.example',
      headers: ['Return-Path: <>'],
    }),
  ).toMatchObject({ bounced: [{ name: 'Mail bounced', person: { email: 'ann@example.org' } }] })
})
