import type { Country } from './shop.ts'

export const firstNames = `
  Ada Alma Anouk Ben Bruno Cara Celia Cian Clara Conor Dara David Edith Elias Ella Emil Emma Eoin Esther
  Eva Felix Finn Flora Frida Gwen Hanna Hugo Ida Iris Isla Ivo Jakob Jana Joel Jonas Judith Juna Karl Kate
  Kian Lara Lea Leo Lina Lotte Louis Lucy Maeve Marc Marie Mats Maya Mila Nadia Nele Niall Nina Noah Nora
  Olive Oscar Otto Paul Petra Pia Quinn Rosa Rory Ruth Sam Sara Silas Stella Tara Theo Tilda Tom Una Vera
  Viktor Wanda Yara Zoe
`
  .trim()
  .split(/\s+/)

export const lastNames = `
  Abelard Ashgrove Barleycorn Beckford Birkwood Bramwell Brightwater Calloway Carrick Cloverly Corrigan
  Dunmore Eberling Eastlake Fairbrook Falkner Fennimore Feldhoff Garnier Glenroy Greenhalt Haldane
  Harrowby Hazelton Heathcote Holloway Ingram Jansma Kestrel Kilbride Kirchner Lambrecht Larkin Lindqvist
  Lockhart Marchand Meriden Millbank Moorcroft Nettle Northcott Oakley Ostermann Pemberley Pettigrew Quill
  Ravensdale Redfern Rochelle Rosewood Sandoval Seabright Selwyn Sommerfeld Stillwater Tamsin Thistlewood
  Tremaine Underhill Valmont Verhoeven Wainwright Westerby Whitlock Wildgoose Winterbourne Wolfram Woodrow
  Yarrow Zimmerling
`
  .trim()
  .split(/\s+/)

export const companyNames = [
  'Café',
  'Bakery',
  'Studio',
  'Guesthouse',
  'Kitchen',
  'Office',
  'Bistro',
  'School of Cooking',
]

/**
 * Numbers that the regulators keep free for films and books, each prefix with the digits that may follow:
 * Ofcom and BNetzA per city, ComReg and ARCEP as one block. The Dutch keep none, so nobody there leaves a number.
 */
const fictionalNumbers: Record<Country, { prefixes: string[]; digits: number }> = {
  IE: { prefixes: ['+35320910', '+35320911', '+35320912', '+35320913'], digits: 4 },
  GB: { prefixes: ['+447700900', '+442079460', '+441614960', '+441134960', '+441174960'], digits: 3 },
  DE: { prefixes: ['+493023125', '+494066969', '+492214710', '+496990009', '+498999998'], digits: 3 },
  FR: { prefixes: ['+3363998'], digits: 4 },
  NL: { prefixes: [], digits: 0 },
}

/** A number that only this customer has, or none where the free ones are used up. */
export function fictionalPhone(country: Country, index: number): string | undefined {
  const { prefixes, digits } = fictionalNumbers[country]
  const block = prefixes[Math.floor(index / 10 ** digits)]
  return block && block + String(index % 10 ** digits).padStart(digits, '0')
}

/** The card numbers that payment companies publish for tests: valid by their check digit, nobody's money. */
export const testCards = [
  '4111 1111 1111 1111',
  '5555 5555 5555 4444',
  '4242 4242 4242 4242',
  '4012 8888 8888 1881',
  '5105 1051 0510 5100',
  '6011 1111 1111 1117',
]

/** The account numbers that the IBAN registry prints as examples. */
export const exampleAccounts: Record<Country, string> = {
  IE: 'IE29 AIBK 9311 5212 3456 78',
  GB: 'GB29 NWBK 6016 1331 9268 19',
  DE: 'DE89 3704 0044 0532 0130 00',
  FR: 'FR14 2004 1010 0505 0001 3M02 606',
  NL: 'NL91 ABNA 0417 1643 00',
}
