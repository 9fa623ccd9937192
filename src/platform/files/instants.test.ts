import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { detectDateOrder } from './date-order.ts'
import { readInstant } from './instants.ts'

describe('an instant as people write it', () => {
  test.each([
    ['2024-03-01', '2024-03-01T00:00:00.000Z'],
    ['2024-03-01T10:20', '2024-03-01T10:20:00.000Z'],
    ['2024-03-01 10:20:30.1234', '2024-03-01T10:20:30.123Z'],
    ['2024-03-01T10:20:30Z', '2024-03-01T10:20:30.000Z'],
    ['2024-03-01T10:20:30,5+02:00', '2024-03-01T08:20:30.500Z'],
    ['2024-03-01 10:20:30 -0530', '2024-03-01T15:50:30.000Z'],
    ['2024-03-01 10:20:30 UTC', '2024-03-01T10:20:30.000Z'],
    ['2024/3/1 9:05', '2024-03-01T09:05:00.000Z'],
    ['19970101', '1997-01-01T00:00:00.000Z'],
    ['19970101T093000Z', '1997-01-01T09:30:00.000Z'],
    ['19970101093000', '1997-01-01T09:30:00.000Z'],
    ['1709288430', '2024-03-01T10:20:30.000Z'],
    ['1709288430123', '2024-03-01T10:20:30.123Z'],
    ['1 March 2024', '2024-03-01T00:00:00.000Z'],
    ['Mar 1, 2024 10:20 PM', '2024-03-01T22:20:00.000Z'],
    ['March 1st, 2024, 12:05 a.m.', '2024-03-01T00:05:00.000Z'],
    ['01-Mar-2024', '2024-03-01T00:00:00.000Z'],
    ['1-Sept-24', '2024-09-01T00:00:00.000Z'],
    ['Fri, 01 Mar 2024 10:20:30 +0100', '2024-03-01T09:20:30.000Z'],
    ['Fri Mar 01 2024 10:20:30 GMT', '2024-03-01T10:20:30.000Z'],
    ['25/03/2024 10:20', '2024-03-25T10:20:00.000Z'],
    ['03/25/2024', '2024-03-25T00:00:00.000Z'],
    ['03.04.2024', '2024-04-03T00:00:00.000Z'],
    ['29.02.2000', '2000-02-29T00:00:00.000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
    ['9998-12-31T23:59:59', '9998-12-31T23:59:59.000Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant))

  test.each([
    [
      '',
      'yesterday',
      '2024',
      '2024-13-01',
      '2024-02-30',
      '1900-02-29',
      '2024-03-01T25:00',
      '2024-03-01T10:60',
      '31/04/2024',
    ],
    [
      '0000-01-01',
      '9999-12-31',
      '10000-01-01',
      '00/00/0000',
      '0000-00-00 00:00:00',
      '0000-12-31T23:00:00-05:00',
    ],
    [
      '13:00 PM',
      '1 Mai 2024',
      '1 Floor 2024',
      '03/04/2024',
      '01/02/03',
      '5',
      '12.5',
      '123456789',
      '2024-03-01T10:20+25:00',
    ],
  ])('no date, or none that can be read one way: %s, %s, …', (...texts) => {
    for (const text of texts) expect([text, readInstant(text)]).toEqual([text, null])
  })

  test('the order decides; a date that does not fit it is refused, not turned round', () => {
    expect(readInstant('03/04/2024', { order: 'dmy' })).toBe('2024-04-03T00:00:00.000Z')
    expect(readInstant('03/04/2024', { order: 'mdy' })).toBe('2024-03-04T00:00:00.000Z')
    expect(readInstant('3/4/2024 1:05 PM', { order: 'mdy' })).toBe('2024-03-04T13:05:00.000Z')
    expect(readInstant('03.04.2024', { order: 'mdy' })).toBe('2024-03-04T00:00:00.000Z')
    expect(readInstant('25/03/2024', { order: 'mdy' })).toBeNull()
    expect(readInstant('2024/04/03', { order: 'mdy' })).toBe('2024-04-03T00:00:00.000Z')
  })

  test('years of two digits need the order; 69 is the first of the last century', () => {
    expect(readInstant('31/12/99')).toBeNull()
    expect(readInstant('31/12/99', { order: 'dmy' })).toBe('1999-12-31T00:00:00.000Z')
    expect(readInstant('1/2/69', { order: 'mdy' })).toBe('1969-01-02T00:00:00.000Z')
    expect(readInstant('1/2/68', { order: 'mdy' })).toBe('2068-01-02T00:00:00.000Z')
    expect(readInstant('24-03-01', { order: 'ymd' })).toBe('2024-03-01T00:00:00.000Z')
  })

  test("Excel's days are read when asked, in both of its systems", () => {
    expect(readInstant('45352.430902778', { excelDays: '1900' })).toBe('2024-03-01T10:20:30.000Z')
    expect(readInstant('43890', { excelDays: '1904' })).toBe('2024-03-01T00:00:00.000Z')
    expect(readInstant('60', { excelDays: '1900' })).toBeNull()
    expect(readInstant('2958465', { excelDays: '1900' })).toBeNull()
    expect(readInstant('2024-03-01', { excelDays: '1900' })).toBe('2024-03-01T00:00:00.000Z')
  })
})

describe('wall times of a zone', () => {
  test.each([
    ['2024-01-15 12:00', '2024-01-15T11:00:00.000Z'],
    ['2024-07-15 12:00', '2024-07-15T10:00:00.000Z'],
    ['2024-07-15 12:00Z', '2024-07-15T12:00:00.000Z'],
    ['2024-03-31 01:59', '2024-03-31T00:59:00.000Z'],
    ['2024-03-31 02:30', '2024-03-31T01:30:00.000Z'],
    ['2024-03-31 03:00', '2024-03-31T01:00:00.000Z'],
    ['2024-10-27 02:30', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27 03:00', '2024-10-27T02:00:00.000Z'],
  ])('%s in Berlin is %s', (text, instant) =>
    expect(readInstant(text, { zone: 'Europe/Berlin' })).toBe(instant),
  )

  test('every wall time becomes the instant that Temporal says', () => {
    const zones = fc.constantFrom(
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
    )
    const moments = fc.date({ min: new Date('1971-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const wall = moment.toISOString().slice(0, 19)
        const { epochMilliseconds } = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone)
        expect(readInstant(wall, { zone })).toBe(new Date(epochMilliseconds).toISOString())
      }),
    )
  })

  test('an unknown zone is refused by name', () => {
    expect(() => readInstant('2024-01-01', { zone: 'Mars/Olympus' })).toThrow(
      'There is no time zone “Mars/Olympus”',
    )
  })
})

test('every instant is read back from its own text', () => {
  const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(readInstant(moment.toISOString())).toBe(moment.toISOString())
    }),
  )
})

describe('the order of a column', () => {
  test.each([
    [['03/04/2024', '25/03/2024'], 'dmy'],
    [['03/04/2024', '03/25/2024 1:00 PM'], 'mdy'],
    [['3.4.2024', '05.06.2024 10:00'], 'dmy'],
    [['31/12/99', '01/02/99'], 'dmy'],
    [['12/31/24', '01/02/24'], 'mdy'],
    [['99/12/31'], 'ymd'],
    [['2024-03-04', '1 March 2024', 'n/a', ''], 'ymd'],
  ])('%j tells %s', (samples, order) => expect(detectDateOrder(samples)).toEqual({ order }))

  test('where nothing settles it, five examples show both readings', () => {
    const samples = [
      '03/04/2024 10:00',
      '03/04/2024 10:00',
      '01/02/2024',
      '2/3/2024',
      '4/5/24',
      '6/7/2024',
      '8/9/2024',
    ]
    expect(detectDateOrder(samples)).toEqual({
      ambiguous: true,
      examples: [
        { text: '03/04/2024 10:00', asDmy: '2024-04-03', asMdy: '2024-03-04' },
        { text: '01/02/2024', asDmy: '2024-02-01', asMdy: '2024-01-02' },
        { text: '2/3/2024', asDmy: '2024-03-02', asMdy: '2024-02-03' },
        { text: '4/5/24', asDmy: '2024-05-04', asMdy: '2024-04-05' },
        { text: '6/7/2024', asDmy: '2024-07-06', asMdy: '2024-06-07' },
      ],
    })
  })

  test('samples that contradict each other are not decided by majority', () => {
    expect(detectDateOrder(['25/03/2024', '26/03/2024', '03/27/2024'])).toEqual({
      ambiguous: true,
      examples: [{ text: '03/27/2024', asDmy: 'no date', asMdy: '2024-03-27' }],
    })
  })
})
