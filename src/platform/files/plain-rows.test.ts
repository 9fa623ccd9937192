import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCsv } from './csv-records.ts'
import { defaultLimits } from './limits.ts'
import { all } from './reading.fixture.ts'

/** The rows of a text that arrives in pieces of so many bytes. */
async function rowsOf(text: string, piece: number) {
  const content = Buffer.from(text)
  async function* bytes() {
    for (let at = 0; at < content.length; at += piece) yield content.subarray(at, at + piece)
  }
  const source = {
    name: 'any.csv',
    beginning: 'a,b\n',
    bytes: bytes(),
    delimiter: ',',
    limits: defaultLimits,
  }
  return (await all(openCsv(source).raw)).flat()
}

const full = (text: string): string[][] =>
  parse(text, {
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })

const textOf = (...units: string[]) =>
  fc.string({ unit: fc.constantFrom(...units), maxLength: 60 }).map((text) => `a,b\n${text}`)
const anyPiece = fc.integer({ min: 1, max: 9 })

test('rows without quotes are those of a full reader, wherever the pieces are cut', () =>
  fc.assert(
    fc.asyncProperty(textOf('a', 'é', '😀', ' ', ',', '\n', '\r', '\r\n'), anyPiece, async (text, piece) => {
      const rows = await rowsOf(text, piece)
      expect(rows.map(({ values }) => values)).toEqual(full(text))
      const filled = text.split('\n').flatMap((line, at) => (/^\r?$/.test(line) ? [] : [at + 1]))
      // A last line of `\r` alone, which no line feed follows, is a value.
      if (!text.endsWith('\r')) expect(rows.map(({ line }) => line)).toEqual(filled)
    }),
  ))

test('from the first quote on, whether it opens a value or stands in one, nothing is lost or read twice', () =>
  fc.assert(
    fc.asyncProperty(
      textOf('a', 'é', ',', '\n', 'x,"y"\n', '"two\r\nlines",', '5" pipe'),
      anyPiece,
      async (text, piece) => {
        const rows = await rowsOf(text, piece)
        expect(rows.map(({ values }) => values)).toEqual(full(text))
      },
    ),
  ))

test('the line after a quoted line break is still the line of the file', async () => {
  const rows = await rowsOf('a,b\n1,2\n\n3,"x\ny"\n4,5\n', 3)
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 6])
})
