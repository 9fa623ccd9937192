import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Invalid } from '../errors.ts'
import { read } from './reading.fixture.ts'

const log = `<?xml version="1.0" encoding="UTF-8"?>
<!-- written by hand -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Mood" prefix="mood" uri="urn:mood"/>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <string key="creator" value="nobody"/>
  <trace>
    <string key="concept:name" value="Fall &amp; 1"/>
    <event>
      <string key="concept:name" value="Anruf 📞"/>
      <date key="time:timestamp" value="2026-03-01T10:00:00.000+01:00"/>
      <list key="parts"><values><int key="a" value="1"/></values></list>
    </event>
    <event>
      <string key="concept:name" value="Rückruf"/>
      <date key="time:timestamp" value="2026-03-02T10:00:00.000+01:00"/>
      <int key="mood:level" value="3"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="2"/>
    <event><string key="concept:name" value="Mail"/></event>
  </trace>
</log>
`

const refused = async (content: string | Buffer, name = 'log.xes') =>
  read(content, { name, piece: 1000 }).then(
    () => undefined,
    (error: Invalid) => error,
  )

test.each([1, 7, 100_000])(
  'each event is a row with its trace beside it, in pieces of %d bytes',
  async (piece) => {
    const { table, values, lines } = await read(log, { name: 'log.xes', piece })
    expect(table).toMatchObject({
      format: 'xes',
      columns: ['case:concept:name', 'concept:name', 'time:timestamp', 'mood:level'],
    })
    expect(values).toEqual([
      ['Fall & 1', 'Anruf 📞', '2026-03-01T10:00:00.000+01:00', ''],
      ['Fall & 1', 'Rückruf', '2026-03-02T10:00:00.000+01:00', '3'],
      ['2', 'Mail', '', ''],
    ])
    expect(lines).toEqual([10, 15, 23])
  },
)

test('what is not known of a log is told: its extensions, and what stands inside attributes', async () => {
  const { table } = await read(log)
  expect(table.notices).toEqual([expect.stringContaining('“Mood”'), expect.stringContaining('Lists')])
})

test('a log packed with gz is read; one that was cut off on its way is refused', async () => {
  const packed = gzipSync(log)
  expect((await read(packed, { name: 'log.xes.gz' })).values).toHaveLength(3)
  const error = await refused(packed.subarray(0, packed.length - 40), 'log.xes.gz')
  expect(error).toBeInstanceOf(Invalid)
  expect(error?.message).toBe('log.xes.gz is damaged: its gz data cannot be unpacked.')
})

test('a log that ends too early, is no XML or holds no event is refused with the line', async () => {
  const half = log.slice(0, log.indexOf('</event>'))
  expect((await refused(half))?.message).toMatch(/^log\.xes ends too early, in line \d+\.$/)
  expect((await refused(log.replace('<trace>', '<trace')))?.message).toMatch(/no valid XML in line 9/)
  expect((await refused('<log></log>'))?.message).toBe('log.xes is an event log without events.')
})

test('an entity of the file’s own is not followed: a few lines could unpack to gigabytes', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaa">]><log><trace><event><string key="x" value="&a;"/></event></trace></log>`
  expect(await refused(bomb)).toBeInstanceOf(Invalid)
})

test('other XML and web pages are refused by name of what they are', async () => {
  expect((await refused('<?xml version="1.0"?><rss></rss>'))?.message).toMatch(/no event log/)
  expect((await refused('<!DOCTYPE html><html>Sign in</html>'))?.message).toMatch(/a web page/)
})
