import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../errors.ts'
import { all, given, read } from './reading.fixture.ts'
import { openTable } from './table.ts'

async function refusal(attempt: Promise<unknown>): Promise<Invalid> {
  const error = await attempt.then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(Invalid)
  expect((error as Invalid).where).toMatchObject({ file: expect.any(String), fix: expect.any(String) })
  return error as Invalid
}

describe('delimiters', () => {
  test.each([
    [',', 'id,score\n1,9\n2,4\n'],
    [';', 'id;score\n1;9,5\n2;4,0\n'],
    ['\t', 'id\tscore\n1\t9\n2\t4\n'],
    ['|', 'id|score\n1|9\n2|4\n'],
  ])('%j is found by looking', async (delimiter, text) => {
    const { table, values } = await read(text)
    expect(table).toMatchObject({ format: 'csv', delimiter, columns: ['id', 'score'] })
    expect(values).toHaveLength(2)
    expect(values[0]?.[0]).toBe('1')
  })

  test('a comma inside quotes is no delimiter', async () => {
    const { table, values } = await read('place;score\n"Berlin, Mitte, Nord";5\n"Rome, Centro";4\n')
    expect(table.delimiter).toBe(';')
    expect(values[0]).toEqual(['Berlin, Mitte, Nord', '5'])
  })

  test('a plain list of sentences is one column, whatever they hold', async () => {
    const { table, values, bad } = await read('comment\nGood, fast; fair\nSlow, dear\n')
    expect(table.columns).toEqual(['comment'])
    expect([values, bad]).toEqual([[['Good, fast; fair'], ['Slow, dear']], []])
  })

  test("Excel's first line sep=; is obeyed and is no row", async () => {
    const { table, lines, values } = await read('sep=;\r\nname,first;score\r\nAnn;9\r\n')
    expect(table).toMatchObject({ delimiter: ';', columns: ['name,first', 'score'] })
    expect([lines, values]).toEqual([[3], [['Ann', '9']]])
  })

  test('one named by a person wins; one that cannot be is refused', async () => {
    expect((await read('a:b\n1:2\n', { delimiter: ':' })).values).toEqual([['1', '2']])
    expect((await read('a\tb\n1\t2\n', { delimiter: 'tab' })).values).toEqual([['1', '2']])
    await expect(read('a,b\n', { delimiter: '"' })).rejects.toThrow('cannot be a delimiter')
  })
})

describe('lines and quotes', () => {
  test('a line break inside quotes belongs to the value, and later rows keep their physical line', async () => {
    const text = 'id,comment\r\n1,"two\r\nlines"\r\n\r\n2,"says ""hi"""\r\n3,"a\n\nb"\r\n4,end'
    const { lines, values } = await read(text)
    expect(values).toEqual([
      ['1', 'two\r\nlines'],
      ['2', 'says "hi"'],
      ['3', 'a\n\nb'],
      ['4', 'end'],
    ])
    expect(lines).toEqual([2, 5, 6, 9])
  })

  test('line ends of Windows, Unix, both mixed, and the old Mac are understood', async () => {
    expect((await read('a,b\r\n1,2\n3,4\r\n')).values).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    const mac = await read('a,b\r1,2\r3,4\r')
    expect([mac.values.length, mac.lines]).toEqual([2, [2, 3]])
  })

  test('an inch sign inside a value is kept', async () => {
    const { values, bad } = await read('size,score\n5" phone,9\n"7""",3\n')
    expect([values, bad]).toEqual([
      [
        ['5" phone', '9'],
        ['7"', '3'],
      ],
      [],
    ])
  })

  test('a quote that nothing closes is an error naming the line where it opened', async () => {
    const error = await refusal(read('id,a,b\n1,x,y\n2,"ok\nok","never\nclosed\n3,x,y\n'))
    expect(error.message).toContain('line 4, value 3')
    expect(error.where).toMatchObject({ file: 'answers.csv', line: 4, column: '3' })
  })

  test('the unclosed quote of a huge file stops at the limit of a record, not at its end', async () => {
    const endless = Readable.from(
      (function* () {
        yield Buffer.from('id,a\n1,"open\n')
        for (;;) yield Buffer.alloc(64 * 1024, 'x')
      })(),
    )
    const table = await openTable({ name: 'endless.csv', stream: endless }, { limits: { row: 300_000 } })
    expect((await refusal(all(table.rows()))).where.line).toBe(2)
  })
})

describe('headings and ragged rows', () => {
  test('names that come twice or are missing are told apart, visibly', async () => {
    const { table } = await read('amount,,amount,amount (2), id \n1,2,3,4,5\n')
    expect(table.columns).toEqual(['amount', 'column 2', 'amount (3)', 'amount (2)', 'id'])
    expect(table.notices).toEqual([
      'Column 2 has no name; it is called “column 2”.',
      'The name “amount” comes again in column 3; it is called “amount (3)”.',
    ])
  })

  test('short rows are filled up, long ones are handed over with line, reason and content', async () => {
    const { values, bad } = await read('a,b\n1\n2,3,4\n5,6,,\n"x\ny",7,"8,9"\n')
    expect(values).toEqual([
      ['1', ''],
      ['5', '6'],
    ])
    expect(bad.map(({ line, raw }) => [line, raw])).toEqual([
      [3, '2,3,4'],
      [5, '"x\ny",7,"8,9"'],
    ])
    expect(bad[0]?.reason).toContain('3 values for 2 columns')
  })

  test('of three heading rows the first names the columns', async () => {
    const { table, values, lines } = await read('Q1,Q2\nHow was it?,Why?\n{"ImportId":1},x\n9,fine\n', {
      headerRows: 3,
    })
    expect([table.columns, values, lines]).toEqual([['Q1', 'Q2'], [['9', 'fine']], [4]])
  })

  test('a heading alone has no rows, and blank lines at the end are none', async () => {
    expect((await read('a,b\n')).values).toEqual([])
    expect((await read('a,b')).table.columns).toEqual(['a', 'b'])
    expect((await read('a,b\n1,2\n\n,\n\n')).values).toEqual([['1', '2']])
  })

  test.each(['', '\n\n', '  \r\n', '\ufeff'])('an empty file is said to be empty (%j)', async (text) => {
    expect((await refusal(read(text))).message).toBe('answers.csv is empty.')
  })

  test('ten thousand columns are refused with both numbers', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')
    expect((await refusal(read(`${names}\n`, { piece: 4096 }))).message).toContain(
      '10,000 columns; a table may have at most 2,000',
    )
  })

  test('a cell beyond its limit is a bad row, a record beyond its limit an error', async () => {
    const { bad, values } = await read(`a,b\n1,${'x'.repeat(60)}\n2,y\n`, { limits: { cell: 50 } })
    expect([bad[0]?.line, values]).toEqual([2, [['2', 'y']]])
    const error = await refusal(read(`a,b\n1,${'x'.repeat(200)}\n`, { limits: { row: 100 } }))
    expect(error.where.line).toBe(2)
  })

  test('NUL bytes make bad rows, not broken ones', async () => {
    const { values, bad } = await read('a,b\n1,x\0y\n2,z\n"3\0","q"\n')
    expect(values).toEqual([['2', 'z']])
    expect(bad.map(({ line }) => line)).toEqual([2, 4])
  })
})

describe('encodings', () => {
  const text = 'name,city\nZoë,Zürich\nŁukasz,Łódź\n'
  const western = Buffer.from('name;price\nZo\xeb;5 \x80\n', 'latin1')

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(text, 'utf16le')],
  ])('%s is recognised, however it is cut into pieces', async (encoding, bytes) => {
    for (const piece of [1, 2, 3, 1000]) {
      const { table, values } = await read(bytes, { piece })
      expect(table).toMatchObject({ encoding, columns: ['name', 'city'] })
      expect(values).toEqual([
        ['Zoë', 'Zürich'],
        ['Łukasz', 'Łódź'],
      ])
    }
  })

  test('bytes that are not UTF-8 are read as Windows-1252, and that is told', async () => {
    const { table, values } = await read(western)
    expect(table.encoding).toBe('windows-1252')
    expect(table.notices[0]).toContain('Windows-1252')
    expect(values).toEqual([['Zoë', '5 €']])
    expect((await read(western, { encoding: 'windows-1252' })).table.notices).toEqual([])
  })

  test('a wrong byte far down is an error with its line and how to mend it, until the encoding is told', async () => {
    const rows = 30_000
    const late = Buffer.from(`name,score\n${'Ann Example,9\n'.repeat(rows)}Zo\xeb,9\n`, 'latin1')
    const error = await refusal(read(late, { piece: 65_536 }))
    expect(error.where).toMatchObject({ line: rows + 2 })
    expect(error.where.fix).toContain('--encoding windows-1252')
    const { rows: all } = await read(late, { piece: 65_536, encoding: 'windows-1252' })
    expect(all.at(-1)).toEqual({ line: rows + 2, values: ['Zoë', '9'] })
  })

  test('a file that ends within a character is refused', async () => {
    await refusal(read(Buffer.from('name\nZoë\nZo\xc3', 'latin1'), { encoding: 'utf-8' }))
  })
})

describe('what is no table', () => {
  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n…')],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('%s is refused by name', async (kind, bytes) => {
    expect((await refusal(read(bytes))).message).toContain(kind)
  })

  test('a missing file and a folder are named', async () => {
    expect((await refusal(openTable('/no/such/file.csv'))).message).toBe(
      'There is no file /no/such/file.csv.',
    )
    expect((await refusal(openTable(tmpdir()))).message).toContain('is a folder')
  })
})

describe('gz', () => {
  test('is known by its bytes, whatever its name', async () => {
    const { values, table } = await read(gzipSync('a,b\n1,2\n'), { name: 'plain.csv' })
    expect([values, table.format]).toEqual([[['1', '2']], 'csv'])
    expect((await read(gzipSync('{"a":1}\n'))).table.format).toBe('jsonl')
  })

  test('a bomb is stopped while it unpacks', async () => {
    const packed = gzipSync(Buffer.alloc(2_000_000, 'a,b\n'))
    const limits = { suspectBytes: 100_000 }
    const error = await refusal(read(packed, { limits, piece: 65_536 }))
    expect(error.message).toContain('decompression bomb')
  })

  test('a damaged one is said to be damaged', async () => {
    expect((await refusal(read(gzipSync('a,b\n1,2\n').subarray(0, 20)))).message).toContain('damaged')
  })
})

describe('JSON', () => {
  test('lines become rows: nested fields get columns, lists stay JSON, a broken line is a bad row', async () => {
    const text =
      '{"id":1,"who":{"name":"Ann"},"tags":["a","b"]}\n\nnot json\n{"id":2,"ok":true,"who":{"name":null}}\n[1]\n'
    const { table, values, lines, bad } = await read(text)
    expect(table).toMatchObject({
      format: 'jsonl',
      delimiter: null,
      columns: ['id', 'who.name', 'tags', 'ok'],
    })
    expect(values).toEqual([
      ['1', 'Ann', '["a","b"]', ''],
      ['2', '', '', 'true'],
    ])
    expect(lines).toEqual([1, 4])
    expect(bad.map(({ line, raw }) => [line, raw])).toEqual([
      [3, 'not json'],
      [5, '[1]'],
    ])
  })

  test('an array is read element by element with the line where each starts', async () => {
    const text =
      '[\n  {"id": 1, "text": "a, ] \\" b"},\n  {\n    "id": 2,\n    "text": "ü"\n  }, 7,\n  {"id": 3}\n]\n'
    for (const piece of [1, 5, 1000]) {
      const { table, values, lines, bad } = await read(text, { piece })
      expect(table).toMatchObject({ format: 'json', columns: ['id', 'text'] })
      expect(values).toEqual([
        ['1', 'a, ] " b'],
        ['2', 'ü'],
        ['3', ''],
      ])
      expect(lines).toEqual([2, 3, 7])
      expect(bad).toEqual([{ line: 6, reason: 'It is not a JSON object.', raw: '7' }])
    }
  })

  test('one object over many lines is one record; around a list of records it is left out', async () => {
    expect((await read('{\n  "id": 1,\n  "of": {"x": 2}\n}\n')).values).toEqual([['1', '2']])
    const answer = '{"type":"list","conversations":[{"id":"a"},{"id":"b"}],"pages":{"next":null}}'
    expect((await read(answer)).values).toEqual([['a'], ['b']])
    expect((await read(JSON.stringify(JSON.parse(answer), null, 2))).values).toEqual([['a'], ['b']])
  })

  test('one object that breaks off is an error, and lines that are no objects are not taken for it', async () => {
    expect((await refusal(read('{\n  "id": 1,\n  "of"'))).message).toMatch(/not valid JSON/)
    expect((await refusal(read('{"id": 1\n{"id": 2\n'))).message).toMatch(/not valid JSON/)
  })

  test('a list that breaks off is an error; an empty one is empty', async () => {
    expect((await refusal(read('[{"id":1},\n{"id":'))).where.line).toBe(2)
    expect((await refusal(read('[]'))).message).toContain('is empty')
  })

  test('a field that first appears after the columns are fixed is told once', async () => {
    const { table, rows } = await read(
      `${'{"id":1}\n'.repeat(1_500)}{"id":2,"late":1}\n{"id":3,"late":1}\n`,
      { piece: 500 },
    )
    expect(rows).toHaveLength(1_502)
    expect(table.notices).toEqual(['The field “late” first appears in line 1501; it is left out.'])
  })
})

test('a file on the disk tells how much of it was read, and leaving early closes it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'table-'))
  try {
    const path = join(folder, 'big.csv')
    await writeFile(path, `a,b\n${'1,2\n'.repeat(500_000)}`)
    const table = await openTable(path)
    for await (const row of table.rows()) if (row.line > 10) break
    expect(table.size).toBe(2_000_004)
    expect(table.bytesRead()).toBeGreaterThan(0)
    expect(table.bytesRead()).toBeLessThan(2_000_004)
    expect(await all(table.rows())).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

/**
 * Stands for a file of 2 GB: what grows with the file would grow within 40 MB too, and that takes seconds, not minutes.
 * Told are bytes that were read but not yet handed on, and memory still held after collecting what is garbage.
 */
test('memory does not grow with the file', async () => {
  const record = Buffer.from(`2024-03-01,c-1,"${'It took long, very long. '.repeat(16)}",9\n`)
  const block = Buffer.alloc(record.length * 150, record)
  let given = 0
  function* blocks() {
    yield Buffer.from('day,customer,comment,score\n')
    for (; given < 40_000_000; given += block.length) yield block
  }
  const table = await openTable({ name: 'huge.csv', stream: Readable.from(blocks()) })
  const before = await heldMemory()
  let count = 0
  let ahead = 0
  for await (const batch of table.batches()) {
    count += batch.length
    ahead = Math.max(ahead, given - count * record.length)
  }
  expect(count * record.length).toBe(given)
  expect(ahead).toBeLessThan(4_000_000)
  expect((await heldMemory()) - before).toBeLessThan(8_000_000)
}, 30_000)

/** What is still reachable: what buffers held is given back only turns after they were collected, so until it falls no more. */
async function heldMemory(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  let held = Number.POSITIVE_INFINITY
  for (;;) {
    collect()
    await setTimeout(20)
    const { heapUsed, external } = process.memoryUsage()
    if (heapUsed + external > held - 100_000) return held
    held = heapUsed + external
  }
}

test('a stream gives the same as a file', async () => {
  const table = await openTable(given('a\n1\n', { name: 'upload' }))
  expect([table.name, table.size]).toEqual(['upload', null])
  await table.close()
})
