import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthdayTrouble, dateTrouble, hoursTrouble, numberTrouble } from './dates.ts'
import { emailTrouble } from './email.ts'
import { nameTrouble } from './name.ts'
import { phoneTrouble } from './phone.ts'
import { cityTrouble, countryOf, countryTrouble, postalCodeTrouble } from './places.ts'
import { textTrouble, ungarbled } from './texts.ts'

const now = new Date('2026-03-31T12:00:00Z')
const nobody = { country: undefined, email: null, has: () => false, now }

describe('e-mail addresses', () => {
  test.each([
    'ann@example.org',
    'ann.o-neil+shop@mail.test',
    'ann@gmx.de',
    'ann@ymail.com',
    'bob@mail.com',
    'jürgen@bücher.example',
  ])('%s is fine or only untidy', (written) => {
    expect(emailTrouble(written).filter(({ problem }) => problem !== 'untidy')).toEqual([])
  })

  test.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann@gmail.co', 'ann@gmail.com'],
    ['ann@hotmial.com', 'ann@hotmail.com'],
    ['ann@outlok.com', 'ann@outlook.com'],
    ['ann@yahooo.com', 'ann@yahoo.com'],
    ['ann@bakery.con', 'ann@bakery.com'],
  ])('%s is misspelt and means %s', (written, meant) => {
    expect(emailTrouble(written)).toEqual([{ problem: 'misspelt domain', proposal: { email: meant } }])
  })

  test.each([
    ['ann@gmail,com', 'ann@gmail.com'],
    ['ann @ example.org', 'ann@example.org'],
    ['ann@gmailcom', 'ann@gmail.com'],
    ['ann(at)example.org', 'ann@example.org'],
    ['ann@example.org.', 'ann@example.org'],
  ])('%s is no address and means %s', (written, meant) => {
    expect(emailTrouble(written)).toMatchObject([{ proposal: { email: meant } }])
  })

  test('what cannot be guessed is not guessed', () => {
    expect(emailTrouble('ann')).toEqual([{ problem: 'not an address' }])
    expect(emailTrouble('ann@intranet')).toEqual([{ problem: 'no domain' }])
  })

  test('shared and throw-away mailboxes are doubtful, not wrong', () => {
    expect(emailTrouble('info@bakery.example')).toEqual([{ problem: 'role' }])
    expect(emailTrouble('ann@yopmail.com')).toEqual([{ problem: 'disposable' }])
    expect(emailTrouble('Ann <Ann@Example.org>')).toEqual([
      { problem: 'untidy', proposal: { email: 'ann@example.org' } },
    ])
  })

  test('a proposal is never wrong itself', () =>
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', ' ', ',com', '.', '.con', '@'), (address, slip) => {
        for (const { proposal } of emailTrouble(address + slip)) {
          const again = proposal?.email ? emailTrouble(proposal.email) : []
          expect(again.filter(({ problem }) => problem !== 'role' && problem !== 'disposable')).toEqual([])
        }
      }),
    ))
})

describe('phone numbers', () => {
  test('a national number is proposed with the country of the customer, else of the organisation', () => {
    const proposal = { phone: '+491701234567' }
    expect(phoneTrouble('0170 1234567', { country: 'DE' }, undefined)).toEqual([
      { problem: 'no country code', proposal },
    ])
    expect(phoneTrouble('0170/1234567', nobody, 'DE')).toEqual([{ problem: 'no country code', proposal }])
    expect(phoneTrouble('0170 1234567', nobody, undefined)).toEqual([{ problem: 'no country code' }])
    expect(phoneTrouble('49 170 1234567', nobody, undefined)).toEqual([
      { problem: 'no country code', proposal },
    ])
  })

  test('international numbers are fine however they are spaced', () => {
    for (const written of ['+491701234567', '+49 (0)170 1234567', '0049 170 1234567', '+44 20 7946 0958'])
      expect(phoneTrouble(written, nobody, undefined)).toEqual([])
  })

  test('fingers, words and impossible lengths are told apart', () => {
    expect(phoneTrouble('0000000', nobody, 'DE')).toMatchObject([{ problem: 'placeholder' }])
    expect(phoneTrouble('123456789', nobody, 'DE')).toMatchObject([{ problem: 'placeholder' }])
    expect(phoneTrouble('call me', nobody, 'DE')).toMatchObject([{ problem: 'not a number' }])
    expect(phoneTrouble('+49 12', nobody, 'DE')).toMatchObject([{ problem: 'not a number' }])
    expect(phoneTrouble('+44 44 20 7946 0958', nobody, 'DE')).toMatchObject([
      { proposal: { phone: '+442079460958' } },
    ])
  })
})

describe('names', () => {
  test.each([
    ['ANN SMITH', 'Ann Smith'],
    ["sean o'neil", "Sean O'Neil"],
    ['anne-marie van der berg', 'Anne-Marie van der Berg'],
    ['RONALD MCDONALD', 'Ronald McDonald'],
  ])('%s is better written %s', (written, better) => {
    expect(nameTrouble(written, nobody)).toEqual([
      { problem: 'upper or lower case', proposal: { name: better } },
    ])
  })

  test('an e-mail address in the name becomes the address where there is none', () => {
    expect(nameTrouble('ann@example.org', nobody)).toEqual([
      { problem: 'email in name', proposal: { name: null, email: 'ann@example.org' } },
    ])
    expect(nameTrouble('ann@example.org', { email: 'a@b.cc' })).toEqual([
      { problem: 'email in name', proposal: { name: null } },
    ])
  })

  test('placeholders and links go, spaces are tidied, real names stay', () => {
    expect(nameTrouble('asdf', nobody)).toEqual([{ problem: 'placeholder', proposal: { name: null } }])
    expect(nameTrouble('Win now https://x.example', nobody)).toMatchObject([{ problem: 'link in name' }])
    expect(nameTrouble(' Ann  Smith', nobody)).toEqual([
      { problem: 'untidy', proposal: { name: 'Ann Smith' } },
    ])
    for (const name of ['Ann Smith', 'Madonna', 'e.e. Cummings', 'Xi', 'José María Ñu', '王小明'])
      expect(nameTrouble(name, nobody)).toEqual([])
  })

  test('UTF-8 that was read as Latin-1 is read as it was meant, and nothing else is touched', () => {
    expect(ungarbled('JÃ¼rgen MÃ¶ÃŸ')).toBe('Jürgen Möß')
    expect(ungarbled('Jürgen')).toBeUndefined()
    expect(ungarbled('SÃO PAULO')).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aäöüßéèñçåøŁ ') }), (text) => {
        expect(ungarbled(text)).toBeUndefined()
      }),
    )
  })

  test('tidying twice changes nothing more', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const better = textTrouble(text)?.better
        if (typeof better === 'string') expect(textTrouble(better)?.problem).not.toBe('untidy')
      }),
    ))
})

describe('places', () => {
  test('countries are known by code and by name in many languages', () => {
    for (const written of ['DE', 'de', 'Germany', 'Deutschland', 'Allemagne', 'DEU'])
      expect(countryOf(written)).toBe('DE')
    expect(countryOf('UK')).toBe('GB')
    expect(countryOf('Narnia')).toBeUndefined()
  })

  test('an unknown country is named where one slip explains it', () => {
    expect(countryTrouble('country', 'Germnay')).toEqual([
      { problem: 'unknown country', proposal: { traits: { country: 'Germany' } } },
    ])
    expect(countryTrouble('country', 'Narnia')).toEqual([{ problem: 'unknown country' }])
    expect(countryTrouble('country', 'de ')).toEqual([
      { problem: 'untidy', proposal: { traits: { country: 'DE' } } },
    ])
  })

  test('a postal code that lost its zero in a spreadsheet gets it back', () => {
    const germany = { country: 'DE' }
    expect(postalCodeTrouble('postalCode', 1067, germany)).toEqual([
      { problem: 'wrong postal code', proposal: { traits: { postalCode: '01067' } } },
    ])
    expect(postalCodeTrouble('postalCode', '10115', germany)).toEqual([])
    expect(postalCodeTrouble('postalCode', 'D-10115', germany)).toMatchObject([
      { proposal: { traits: { postalCode: '10115' } } },
    ])
    expect(postalCodeTrouble('postalCode', 'sw1a 1aa', { country: 'GB' })).toMatchObject([
      { problem: 'untidy' },
    ])
    expect(postalCodeTrouble('postalCode', 'XY 9', germany)).toEqual([{ problem: 'wrong postal code' }])
    expect(postalCodeTrouble('postalCode', 'XY 9', nobody)).toEqual([])
  })

  test('a code in the city goes where it belongs', () => {
    expect(cityTrouble('city', '10115 Berlin', nobody)).toEqual([
      { problem: 'code in city', proposal: { traits: { city: 'Berlin', postalCode: '10115' } } },
    ])
  })
})

describe('days, hours and numbers', () => {
  test('a birthday lies between 115 years ago and today', () => {
    expect(birthdayTrouble('birthday', '1990-04-03', nobody)).toEqual([])
    expect(birthdayTrouble('birthday', '2026-04-01', nobody)).toEqual([{ problem: 'in the future' }])
    expect(birthdayTrouble('birthday', '1890-04-01', nobody)).toEqual([{ problem: 'too long ago' }])
    expect(birthdayTrouble('birthday', '1905-04-01', nobody)).toEqual([{ problem: 'too long ago' }])
    expect(birthdayTrouble('birthday', '1990-02-30', nobody)).toEqual([{ problem: 'not a date' }])
    expect(birthdayTrouble('birthday', '1970-01-01', nobody)).toEqual([{ problem: 'default date' }])
  })

  test('a day is read only if one alone can be meant', () => {
    const read = (written: string) => dateTrouble('d', written, nobody)[0]
    expect(read('3.4.1990')).toMatchObject({ proposal: { traits: { d: '1990-04-03' } } })
    expect(read('12/25/1990')).toMatchObject({ proposal: { traits: { d: '1990-12-25' } } })
    expect(read('25/12/1990')).toMatchObject({ proposal: { traits: { d: '1990-12-25' } } })
    expect(read('03/04/1990')).toEqual({ problem: 'not a date' })
  })

  test('hours and numbers that came as texts', () => {
    expect(hoursTrouble('opens', '9 am - 5.30 pm')).toMatchObject([
      { proposal: { traits: { opens: '09:00-17:30' } } },
    ])
    expect(hoursTrouble('opens', '09:00-17:30')).toEqual([])
    expect(hoursTrouble('opens', '25:00')).toEqual([{ problem: 'not a time' }])
    expect(numberTrouble('seats', '12,5')).toMatchObject([{ proposal: { traits: { seats: 12.5 } } }])
    expect(numberTrouble('seats', '1.234,50')).toMatchObject([{ proposal: { traits: { seats: 1234.5 } } }])
    expect(numberTrouble('seats', '1,234')).toEqual([{ problem: 'text for a number' }])
    expect(numberTrouble('seats', 3)).toEqual([])
  })
})
