import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  content: string | Buffer
  /** A size to claim instead of the true one. */
  claimed?: number
}

/** A zip archive by hand (APPNOTE 4.3), so that tests can also make dishonest ones. */
export function zip(entries: ZipEntry[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let start = 0
  for (const { name, content, claimed } of entries) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const described = Buffer.alloc(26)
    described.writeUInt16LE(20, 0)
    described.writeUInt16LE(8, 4)
    described.writeUInt32LE(crc32(data), 10)
    described.writeUInt32LE(packed.length, 14)
    described.writeUInt32LE(claimed ?? data.length, 18)
    described.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), described, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(start, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), described, place, Buffer.from(name))
    bodies.push(body)
    start += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(start, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of the smallest workbook with one sheet: `rows` is the XML inside sheetData. Style 1 is a date. */
export function workbookParts(rows: string, { workbookPr = '', after = '' } = {}): ZipEntry[] {
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
  ]
}

export function workbook(rows: string, options: Parameters<typeof workbookParts>[1] = {}): Buffer {
  return zip(workbookParts(rows, options))
}

/** A cell holding text of its own. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}
