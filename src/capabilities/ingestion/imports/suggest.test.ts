import { expect, test } from 'vitest'
import { suggestMapping } from './suggest.ts'

/** A file by its columns, with a few values each. */
function suggested(columns: Record<string, string[]>, name = 'survey-2026.csv.gz') {
  const mapping = suggestMapping({ name, columns: Object.keys(columns), samples: Object.values(columns) })
  return { ...mapping, rule: mapping.files[0]?.becomes[0] }
}

test('a survey export is understood by names and values', () => {
  const { source, dateOrder, rule } = suggested({
    response_id: ['r1', 'r2'],
    submitted_at: ['2026-03-30 10:00', '2026-03-31 11:00'],
    'E-mail': ['ann@example.org', 'bob@example.org'],
    nps: ['9', '3'],
    comment: ['fine', 'too slow'],
    browser: ['Firefox', 'Safari'],
  })
  expect({ source, dateOrder }).toEqual({ source: 'survey-2026', dateOrder: 'ymd' })
  expect(rule).toMatchObject({
    kind: 'response',
    id: ['response_id'],
    time: 'submitted_at',
    person: { email: 'E-mail' },
    answer: { scale: 'nps', score: 'nps' },
    text: 'comment',
    properties: { browser: 'browser' },
  })
})

test('headings in German are understood, with their commas and dots', () => {
  const { dateOrder, decimal, rule } = suggested({
    Datum: ['31.03.2026', '01.04.2026'],
    Kunde: ['K1', 'K2'],
    Bewertung: ['4', '5'],
    Kommentar: ['schön', 'zu teuer'],
    Umsatz: ['1.234,50', '19,90'],
  })
  expect({ dateOrder, decimal }).toEqual({ dateOrder: 'dmy', decimal: 'comma' })
  expect(rule).toMatchObject({
    time: 'Datum',
    person: { userId: 'Kunde' },
    answer: { scale: 'csat5', score: 'Bewertung' },
    text: 'Kommentar',
    value: 'Umsatz',
  })
})

test('one wrong value among ten does not make a column another one', () => {
  const dates = [...Array.from({ length: 9 }, (_, day) => `2026-03-0${day + 1}`), 'soon']
  expect(suggested({ date: dates }).rule?.time).toBe('date')
})

test('dates that could be read both ways leave the question open', () => {
  expect(suggested({ date: ['03/04/2026', '05/06/2026'] }).dateOrder).toBeUndefined()
  expect(suggested({ date: ['03/04/2026', '25/06/2026'] }).dateOrder).toBe('dmy')
})

test('a file about nothing we know is still kept: all its columns become properties', () => {
  const { rule } = suggested({ colour: ['red'], weight: ['3'] })
  expect(rule).toMatchObject({ kind: 'event', time: '', properties: { colour: 'colour', weight: 'weight' } })
})

test('orders, reviews and tickets are told by columns that only they have together', () => {
  const kindOf = (columns: Record<string, string[]>) => suggested(columns).rule?.kind
  expect(kindOf({ order_id: ['1'], created_at: ['2026-03-01'], customer_id: ['c'], total: ['9.90'] })).toBe(
    'order',
  )
  expect(kindOf({ Bestellnummer: ['1'], Bestelldatum: ['2026-03-01'], Kunde: ['K'], Betrag: ['9,90'] })).toBe(
    'order',
  )
  expect(kindOf({ Fecha: ['2026-03-01'], Estrellas: ['5'], Reseña: ['muy bien'] })).toBe('review')
  expect(
    kindOf({ 'Ticket ID': ['T1'], 'Created at': ['2026-03-01'], Subject: ['Help'], Priority: ['high'] }),
  ).toBe('ticket')
  expect(kindOf({ date: ['2026-03-01'], email: ['a@example.org'], score: ['4'] })).toBe('response')
})

test('a review whose rating goes beyond five keeps it as a property: nobody says how long its scale is', () => {
  const { rule } = suggested({ date: ['2026-03-01'], rating: ['9'], review: ['fine'] })
  expect(rule?.answer).toBeUndefined()
  expect(rule?.properties).toMatchObject({ rating: 'rating' })
})

test('a total that each line of an order repeats is taken once; lines with prices are added up', () => {
  const lines = { order_id: ['1', '1'], date: ['2026-03-01', '2026-03-01'], customer: ['c', 'c'] }
  expect(suggested({ ...lines, total: ['9', '9'] }).rule).toMatchObject({ id: ['order_id'], value: 'total' })
  expect(suggested({ ...lines, total: ['9', '9'] }).rule).not.toHaveProperty('group')
  expect(suggested({ ...lines, qty: ['2', '1'], price: ['3', '4'] }).rule).toMatchObject({
    group: { by: ['order_id'], lines: { quantity: 'qty', price: 'price' } },
    value: { times: ['qty', 'price'] },
  })
})
