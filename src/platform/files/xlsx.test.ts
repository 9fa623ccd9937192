import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { Invalid } from '../errors.ts'
import { read } from './reading.fixture.ts'
import { textCell, workbook, workbookParts, zip } from './workbook.fixture.ts'

const heading = `<row r="1">${textCell('A1', 'when')}${textCell('B1', 'score')}</row>`

function readSheet(bytes: Buffer, options: Parameters<typeof read>[1] = {}) {
  return read(bytes, { name: 'answers.xlsx', piece: 65_536, ...options })
}

async function refusal(bytes: Buffer, options: Parameters<typeof read>[1] = {}): Promise<Invalid> {
  const error = await readSheet(bytes, options).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(Invalid)
  expect((error as Invalid).where).toMatchObject({ file: 'answers.xlsx', fix: expect.any(String) })
  return error as Invalid
}

describe('cells', () => {
  test('a workbook written by a library is read back: texts, numbers, truth, moments', async () => {
    const when = new Date('2024-03-01T10:20:30Z')
    const bytes = await writeXlsxFile([
      [{ value: 'when' }, { value: 'amount' }, { value: 'ok' }, { value: 'comment' }],
      [
        { value: when, format: 'yyyy-mm-dd hh:mm' },
        { value: 12.5 },
        { value: true },
        { value: ' Zoë & "co" ' },
      ],
    ]).toBuffer()
    const { table, values, lines } = await readSheet(bytes)
    expect(table).toMatchObject({
      format: 'xlsx',
      delimiter: null,
      columns: ['when', 'amount', 'ok', 'comment'],
    })
    expect(values).toEqual([['2024-03-01T10:20:30', '12.5', 'true', ' Zoë & "co" ']])
    expect(lines).toEqual([2])
  })

  test('days are days, moments lose the noise of fifteen digits, times of day stay times', async () => {
    const rows = ['45352', '45352.43090277778', '0.43090277778', '2958465'].map(
      (serial, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}" s="1"><v>${serial}</v></c><c r="B${index + 2}"><v>9</v></c></row>`,
    )
    const { values } = await readSheet(workbook(heading + rows.join('')))
    expect(values.map(([when]) => when)).toEqual([
      '2024-03-01',
      '2024-03-01T10:20:30',
      '10:20:30',
      '9999-12-31',
    ])
  })

  test.each(['1', 'true'])(
    'a workbook whose days count from 1904 (date1904="%s") tells the same day',
    async (flag) => {
      const rows = `${heading}<row r="2"><c r="A2" s="1"><v>43890</v></c><c r="B2"><v>9</v></c></row>`
      const { values } = await readSheet(workbook(rows, { workbookPr: `<workbookPr date1904="${flag}"/>` }))
      expect(values).toEqual([['2024-03-01', '9']])
    },
  )

  test('numbers come without the noise of binary fractions', async () => {
    const cells = ['0.30000000000000004', '4.0999999999999996', '1E-3', '123456789012'].map(
      (number, index) =>
        `<row r="${index + 2}">${textCell(`A${index + 2}`, 'x')}<c r="B${index + 2}"><v>${number}</v></c></row>`,
    )
    const { values } = await readSheet(workbook(heading + cells.join('')))
    expect(values.map(([, score]) => score)).toEqual(['0.3', '4.1', '0.001', '123456789012'])
  })

  test('a formula gives its kept result; without one, and where it failed, nothing', async () => {
    const rows = `${heading}
      <row r="2">${textCell('A2', 'kept')}<c r="B2"><f>4+5</f><v>9</v></c></row>
      <row r="3">${textCell('A3', 'text')}<c r="B3" t="str"><f>UPPER("a")</f><v>A</v></c></row>
      <row r="4">${textCell('A4', 'none')}<c r="B4"><f>4+5</f></c></row>
      <row r="5">${textCell('A5', 'none')}<c r="B5" t="str"><f>A1</f></c></row>
      <row r="6">${textCell('A6', 'failed')}<c r="B6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
    const { values } = await readSheet(workbook(rows))
    expect(values.map(([, score]) => score)).toEqual(['9', 'A', '', '', ''])
  })

  test('under a merged heading the further columns are told apart by place; blank rows keep the row number', async () => {
    const rows = `<row r="2">${textCell('A2', 'Scores')}<c r="B2"/><c r="C2"/></row>
      <row r="5"><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c><c r="C5"><v>3</v></c></row>`
    const after = '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>'
    const { table, rows: found } = await readSheet(workbook(rows, { after }))
    expect(table.columns).toEqual(['Scores', 'column 2', 'column 3'])
    expect(table.notices).toHaveLength(2)
    expect(found).toEqual([{ line: 5, values: ['1', '2', '3'] }])
  })

  test('a sheet is chosen by name; a missing one is an error', async () => {
    const bytes = workbook(`${heading}<row r="2">${textCell('A2', 'x')}</row>`)
    expect((await readSheet(bytes, { sheet: 'Answers' })).values).toEqual([['x', '']])
    const error = await refusal(bytes, { sheet: 'Nope' })
    expect(error.message).toContain('no sheet “Nope”')
    expect(error.where.fix).toBe('Name one of its sheets: Answers.')
  })

  test('an empty sheet is an empty file', async () => {
    expect((await refusal(workbook(''))).message).toContain('is empty')
  })
})

describe('what must not be unpacked', () => {
  const rows = `${heading}<row r="2">${textCell('A2', 'x'.repeat(200_000))}</row>`

  test('more than the limit, packed or unpacked, is refused with the advice to save it as CSV', async () => {
    const unpacked = await refusal(workbook(rows), { limits: { xlsxInflated: 100_000 } })
    expect(unpacked.where.fix).toContain('Save it as CSV')
    const packed = await refusal(workbook(rows), { limits: { xlsxBytes: 500 } })
    expect(packed.message).toContain('too large for a workbook')
  })

  test('an entry that claims to be small is found out while it is counted', async () => {
    const parts = workbookParts(rows).map((part) => ({
      ...part,
      claimed: part.name.includes('sheet1') ? 1_000 : undefined,
    }))
    expect((await refusal(zip(parts))).message).toContain('damaged')
  })

  test('an entry that the list of contents does not tell is refused', async () => {
    const honest = workbook(rows)
    const hidden = zip([{ name: 'xl/hidden.xml', content: 'x'.repeat(1_000) }])
    const entry = hidden.subarray(0, hidden.indexOf('PK\x01\x02', 0, 'latin1'))
    const list = honest.readUInt32LE(honest.length - 6)
    const shifted = Buffer.concat([honest.subarray(0, list), entry, honest.subarray(list)])
    shifted.writeUInt32LE(list + entry.length, shifted.length - 6)
    expect((await refusal(shifted)).message).toContain('damaged')
  })

  test('a cell far out, which would be filled up to, is refused', async () => {
    const wide = `<row r="1">${textCell('A1', 'id')}<c r="ZZZZZ1"><v>1</v></c></row>`
    expect((await refusal(workbook(wide))).message).toContain('columns; a table may have at most 2,000')
    const deep = `<row r="1">${textCell('A1', 'id')}</row><row r="99999999999"><c r="A99999999999"><v>1</v></c></row>`
    expect((await refusal(workbook(deep))).message).toContain('damaged')
  })

  test('a zip that is no workbook, and half a workbook, are told apart', async () => {
    expect((await refusal(zip([{ name: 'a.csv', content: 'a,b\n1,2\n' }]))).message).toContain(
      'not a workbook',
    )
    expect((await refusal(workbook(rows).subarray(0, 600))).message).toContain('damaged')
  })
})
