import { describe, expect, test } from 'vitest'
import { maskText } from '../mask-text.ts'

/** Numbers that authorities give as examples, or made so that their check digits are right. */
describe('ids of persons are masked', () => {
  test.each([
    ['US', 'my SSN is 219-09-9999.', 'my SSN is [id].'],
    ['US, in one piece', 'social security number 219099999', 'social security number [id]'],
    ['UK national insurance', 'NI no. AB 12 34 56 C thanks', 'NI no. [id] thanks'],
    ['UK NHS', 'NHS number 943 476 5919', 'NHS number [id]'],
    ['IE', 'PPS 1234567FA', 'PPS [id]'],
    ['DE tax', 'Steuer-ID: 86 095 742 719', 'Steuer-ID: [id]'],
    ['DE identity card', 'Personalausweis T220001293', 'Personalausweis [id]'],
    ['FR', 'n° 2 55 08 14 168 025 38', 'n° [id]'],
    ['ES DNI', 'mi DNI es 12345678Z', 'mi DNI es [id]'],
    ['ES DNI with dash', '12345678-Z', '[id]'],
    ['ES NIE', 'NIE X1234567L.', 'NIE [id].'],
    ['IT', 'codice fiscale RSSMRA85T10A562S', 'codice fiscale [id]'],
    ['PT', 'NIF 123456789', 'NIF [id]'],
    ['NL', 'BSN 111222333', 'BSN [id]'],
    ['BE', '85.07.30-033.28', '[id]'],
    ['PL', 'PESEL 44051401359', 'PESEL [id]'],
    ['SE', 'jag är 811228-9874', 'jag är [id]'],
    ['DK', 'CPR 211062-5629', 'CPR [id]'],
    ['NO', '01010750160', '[id]'],
    ['FI', '131052-308T', '[id]'],
    ['CH', 'AHV 756.9217.0769.85', 'AHV [id]'],
    ['AT', 'SVNR 1237 010180', 'SVNR [id]'],
    ['CZ', '780123/3539', '[id]'],
    ['RO', 'CNP 1800101221144', 'CNP [id]'],
    ['BR CPF', '111.444.777-35', '[id]'],
    ['BR CPF in one piece', 'CPF 11144477735', 'CPF [id]'],
    ['BR CNPJ', '11.222.333/0001-81', '[id]'],
    ['IN Aadhaar', 'aadhaar 2341 2341 2346', 'aadhaar [id]'],
    ['IN PAN', 'ABCPE1234F', '[id]'],
    ['CA', 'SIN 046 454 286', 'SIN [id]'],
    ['AU tax file', 'TFN 123 456 782', 'TFN [id]'],
    ['AU Medicare', 'medicare 2123 45670 1', 'medicare [id]'],
    ['CL', '12.345.678-5', '[id]'],
    ['CN', '11010519491231002X', '[id]'],
    ['SG', 'S1234567D', '[id]'],
    ['TR', 'TC 10000000146', 'TC [id]'],
    ['driver', "driver's license D1234567", "driver's license [id]"],
    ['passport', 'passport no. C01X00T47', 'passport no. [passport]'],
    ['passport, DE', 'Reisepass C01X00T47', 'Reisepass [passport]'],
  ])('%s', (_country, text, expected) => expect(maskText(text).masked).toBe(expected))
})

describe('what has the digits of an id and is none stays', () => {
  test.each([
    'order 123456782',
    'SSN asked for order 219099999',
    'item 12345678Z',
    '12345678A',
    '000-12-3456',
    '219-00-9999',
    '111.444.777-36',
    'RSSMRA85T10A562T',
    'AB123456Z',
    '123456-7890',
    'part S1234567A',
    '86095742719 views',
    '44051401359',
    '111222333',
    'my PESEL was asked for twice in 2024',
  ])('%s', (text) => expect(maskText(text)).toEqual({ masked: text, found: [] }))
})
