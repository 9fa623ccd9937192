import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journeysCommand } from './journeys.ts'
import { runCommand } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-journeys-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function saved(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Runs `attune journeys …` as the command line does. */
async function journeys(...args: string[]) {
  return runCommand(journeysCommand, ['journeys', ...args])
}

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const logs = [
  ['eventlog-running-example/running-example.csv.gz', 'reference.json'],
  ['eventlog-running-example/running-example.xes.gz', 'reference.json'],
  ['eventlog-receipt/receipt.csv.gz', 'reference.json'],
  ['eventlog-receipt/receipt.xes.gz', 'reference.json'],
  ['eventlog-helpdesk/helpdesk.csv.gz', 'reference.json'],
  ['eventlog-traffic-fines-10k/traffic-fines-10k.csv.gz', 'reference.json'],
  ['eventlog-bpic2013-closed-problems/bpic2013-closed-problems.csv.gz', 'reference.json'],
  ['eventlog-bpic2012/bpic2012.csv.gz', 'reference.json'],
  ['incident-tickets/incident_event_log.csv.gz', 'reference-process.json', '--case', 'number', '--activity', 'incident_state', '--time', 'sys_updated_at'],
] as const // biome-ignore format: a log a line

describe('the logs of the field, against references computed elsewhere', () => {
  for (const [file, reference, ...options] of logs) {
    const path = join(data, file)
    test.skipIf(!existsSync(path))(`${file}${existsSync(path) ? '' : ' (absent here)'}`, async () => {
      const { exit, out } = await journeys(path, ...options, '--json')
      expect(exit).toBe(0)
      expectSame(JSON.parse(out), JSON.parse(readFileSync(join(path, '..', reference), 'utf8')))
    })
  }
})

// biome-ignore lint/suspicious/noExplicitAny: two documents of JSON, held against each other
function expectSame(found: any, reference: any) {
  const counts = (list: { name: string; count: number }[]) =>
    Object.fromEntries(list.map(({ name, count }) => [name, count]))
  expect(found.cases).toBe(reference.cases)
  expect(found.events).toBe(reference.events)
  expect(found.activities).toHaveLength(reference.activities)
  expect(counts(found.activities)).toEqual(reference.activity_counts)
  expect(counts(found.starts)).toEqual(reference.start_activities)
  expect(counts(found.ends)).toEqual(reference.end_activities)
  expect(found.variants.count).toBe(reference.variants)
  expect(found.variants.for_80_percent).toBe(reference.variants_for_80_percent_of_cases)
  const ways = (list: { path?: string[]; variant?: string[]; cases: number }[]) =>
    list.map(({ path, variant, cases }) => [(path ?? variant)?.join(' → '), cases])
  // Where several ways are travelled as often, the reference may list others of them: the counts must be the same.
  expect(found.variants.top.map(({ cases }: { cases: number }) => cases)).toEqual(
    reference.top_variants.map(({ cases }: { cases: number }) => cases),
  )
  const least = found.variants.top.at(-1).cases
  const clear = (list: Parameters<typeof ways>[0]) => ways(list.filter(({ cases }) => cases > least)).sort()
  expect(clear(found.variants.top)).toEqual(clear(reference.top_variants))
  expect(found.self_loops).toBe(reference.self_loop_edges)
  expect(found.cases_with_repeat).toBeCloseTo(reference.cases_with_a_repeated_activity, 5)
  expect(Date.parse(found.first)).toBe(Date.parse(reference.first_timestamp))
  expect(Date.parse(found.last)).toBe(Date.parse(reference.last_timestamp))
  for (const part of ['mean', 'median', 'p90', 'max']) {
    expectNear(found.duration[`${part}_seconds`], reference.case_duration_seconds[part])
  }
  const edges = new Map(
    found.edges.map((edge: { from: string; to: string }) => [`${edge.from} → ${edge.to}`, edge]),
  )
  expect(edges.size).toBe(reference.directly_follows.length)
  for (const edge of reference.directly_follows) {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const own: any = edges.get(`${edge.from} → ${edge.to}`)
    expect(own?.count, `${edge.from} → ${edge.to}`).toBe(edge.count)
    expectNear(own.median_seconds, edge.median_seconds)
    expectNear(own.mean_seconds, edge.mean_seconds)
  }
}

/** Times within 0.1 %; what is shorter than a second within two milliseconds. */
function expectNear(found: number, reference: number) {
  expect(Math.abs(found - reference)).toBeLessThanOrEqual(Math.max(0.002, Math.abs(reference) * 0.001))
}

const small =
  'case_id,activity,timestamp\n1,a,2024-01-01T10:00:00Z\n1,b,2024-01-01T11:00:00Z\n2,a,2024-01-02T10:00:00Z\n'

describe('event logs in XES', () => {
  const event = (name: string, hour: number, more = '') =>
    `<event>${name && `<string key="concept:name" value="${name}"/>`}<date key="time:timestamp" value="2024-01-01T${hour}:00:00.000+00:00"/>${more}</event>`
  const logOf = (events: string, trace = '<string key="concept:name" value="1"/>') =>
    `<?xml version="1.0"?><log><extension name="Weather" prefix="weather" uri="http://example.com/w.xesext"/>
      <classifier name="Activity" keys="concept:name"/><classifier name="Both" keys="concept:name lifecycle:transition"/>
      <trace>${trace}${events}</trace></log>`

  test('unknown extensions, lists and attributes within attributes are told, and the rest is read', async () => {
    const nested =
      '<list key="parts"><values><string key="p" value="q"/></values></list><string key="weather:sky" value="grey"/>'
    const { out, err } = await journeys(
      await saved('odd.xes', logOf(event('a', 10, nested) + event('b', 11))),
      '--json',
    )
    expect(JSON.parse(out).variants.top[0].path).toEqual(['a', 'b'])
    expect(err).toContain('the extension “Weather”, which is not known here')
    expect(err).toContain('Lists and attributes within attributes are left out.')
  })

  test('the name of an event is what happened, whatever classifiers the log offers', async () => {
    const done = '<string key="lifecycle:transition" value="complete"/>'
    const { out } = await journeys(await saved('classified.xes', logOf(event('a', 10, done))), '--json')
    expect(JSON.parse(out).activities).toEqual([{ name: 'a', count: 1 }])
  })

  test('an event without a name is told; a log without any is refused with its columns', async () => {
    const some = await journeys(await saved('some.xes', logOf(event('a', 10) + event('', 11))), '--json')
    expect(JSON.parse(some.out).rejected).toEqual([{ line: 3, value: '', reason: 'There is no activity.' }])
    const none = await journeys(await saved('none.xes', logOf(event('', 10))))
    expect([none.exit, none.err]).toEqual([
      2,
      expect.stringContaining('Name it with --activity. The columns are:'),
    ])
  })

  test('a trace without a name is refused with the columns that could be the case', async () => {
    const file = await saved('traces.xes', logOf(event('a', 10), '<string key="number" value="7"/>'))
    expect((await journeys(file)).err).toContain('Name it with --case. The columns are: case:number')
    expect(JSON.parse((await journeys(file, '--case', 'case:number', '--json')).out).cases).toBe(1)
  })

  test('a log that is cut off names the line', async () => {
    const whole = logOf(event('a', 10) + event('b', 11))
    const { exit, err } = await journeys(await saved('cut.xes', whole.slice(0, -30)))
    expect([exit, err]).toEqual([1, expect.stringContaining('ends too early, in line 3')])
  })
})

describe('day-first dates of tickets', () => {
  const file = join(data, 'incident-tickets/incident_event_log.csv.gz')
  const columns = ['--case', 'number', '--activity', 'incident_state', '--time', 'sys_updated_at']
  const found = async (...order: string[]) => {
    const { out, err } = await journeys(file, ...columns, ...order, '--json')
    return { ...JSON.parse(out), err }
  }

  test.skipIf(!existsSync(file))('are known by the days after the twelfth, and may be named', async () => {
    const { err, ...told } = await found('--date-order', 'dmy')
    expect(err).toBe('')
    expect(await found()).toEqual({ ...told, err: '' })
  })

  test.skipIf(!existsSync(file))('taken for month-first, most cannot be read, and that is said', async () => {
    const { err, events, rejected } = await found('--date-order', 'mdy')
    expect(events + rejected.length).toBe(70_414)
    expect(err).toContain('cannot be read with --date-order mdy; perhaps the order is another.')
  })
})

describe('what it prints', () => {
  test('how many walk the way it should go, and what others do', async () => {
    const file = await saved('small.csv', small)
    const { out } = await journeys(file, '--happy', 'a > b', '--json')
    expect(JSON.parse(out).conformance).toMatchObject({
      cases: 1,
      deviations: [{ kind: 'skipped', name: 'b', cases: 1 }],
    })
    expect((await journeys(file, '--happy', 'a > b')).out).toContain('1 of 2 journeys go a → b: 50.0 %')
    const { exit, err } = await journeys(file, '--happy', 'a > z')
    expect([exit, err]).toEqual([2, expect.stringContaining('No event of the log is called “z”.')])
    expect((await journeys(file, '--happy', '["a"')).err).toContain('The happy path is no list of steps.')
  })

  test('changes of channel, where the log tells channels', async () => {
    const file = await saved(
      'channels.csv',
      'case,activity,timestamp,channel\n1,a,2024-01-01,web\n1,b,2024-01-02,\n1,c,2024-01-03,phone\n2,a,2024-01-01,web\n',
    )
    expect(JSON.parse((await journeys(file, '--json')).out).channel_changes).toMatchObject({
      count: 1,
      cases_with_change: 1,
      share: 0.5,
      changes: [{ from: 'web', to: 'phone', count: 1 }],
    })
    expect((await journeys(file)).out).toContain('1 of the journeys (50.0 %) change the channel.')
  })

  test('in words for people', async () => {
    const { exit, out } = await journeys(await saved('small.csv', small))
    expect(exit).toBe(0)
    expect(out).toContain('2 journeys in')
    expect(out).toContain('a → b')
    expect(out).toContain('1.0 h')
  })

  test('JSON on one line, with as many ways as asked for', async () => {
    const { out, err } = await journeys(await saved('small.csv', small), '--top', '1', '--json')
    expect(err).toBe('')
    expect(out.split('\n')).toHaveLength(2)
    expect(JSON.parse(out).variants).toEqual({
      count: 2,
      for_80_percent: 2,
      top: [{ path: ['a'], cases: 1 }],
    })
  })

  test('with ends, transitions wait from the end of one step', async () => {
    const file = await saved(
      'ends.csv',
      'case,activity,start,finish\n1,a,2024-01-01T10:00:00Z,2024-01-01T10:30:00Z\n1,b,2024-01-01T11:00:00Z,\n',
    )
    const { out } = await journeys(file, '--time', 'start', '--end', 'finish', '--json')
    expect(JSON.parse(out).edges[0].mean_seconds).toBe(1_800)
  })

  test('only the transitions of the life cycle that were asked for, whatever their case', async () => {
    const file = await saved(
      'life.csv',
      'case,activity,timestamp,lifecycle\n1,a,2024-01-01,START\n1,a,2024-01-02,COMPLETE\n1,b,2024-01-03,COMPLETE\n',
    )
    expect(JSON.parse((await journeys(file, '--json')).out).events).toBe(3)
    expect(JSON.parse((await journeys(file, '--lifecycle', 'complete', '--json')).out).events).toBe(2)
  })
})

describe('bad input', () => {
  test('a log without a time is refused with its columns', async () => {
    const { exit, err } = await journeys(await saved('no-time.csv', 'case,activity\n1,a\n'), '--json')
    expect(exit).toBe(2)
    expect(JSON.parse(err).error).toMatchObject({
      message: expect.stringContaining('no-time.csv has no column that is known to hold the time.'),
      fix: 'Name it with --time. The columns are: case, activity.',
    })
  })

  test('two formats of time in one log are both read, in the order of the file', async () => {
    const file = await saved(
      'formats.csv',
      'case,activity,timestamp\n1,a,25/03/2024 10:00\n1,b,2024-03-25T10:00:00Z\n1,c,2024-03-26 08:00\n',
    )
    expect(JSON.parse((await journeys(file, '--json')).out).variants.top[0].path).toEqual(['a', 'b', 'c'])
  })

  test('a date that can be read two ways is asked about', async () => {
    const file = await saved('two-ways.csv', 'case,activity,timestamp\n1,a,03/04/2024\n1,b,05/04/2024\n')
    const { exit, err } = await journeys(file)
    expect(exit).toBe(2)
    expect(err).toContain('--date-order')
    expect((await journeys(file, '--date-order', 'dmy')).exit).toBe(0)
  })

  test('a case called NA is a case', async () => {
    const file = await saved(
      'na.csv',
      'case,activity,timestamp\nNA,a,2024-01-01\nNA,b,2024-01-02\n1,a,2024-01-01\n',
    )
    expect(JSON.parse((await journeys(file, '--json')).out).cases).toBe(2)
  })

  test('rows without case, activity or time are told, and the others counted', async () => {
    const file = await saved(
      'holes.csv',
      'case,activity,timestamp\n,a,2024-01-01\n1,,2024-01-01\n1,a,soon\n1,b,2024-01-01\n',
    )
    const { events, rejected } = JSON.parse((await journeys(file, '--json')).out)
    expect(events).toBe(1)
    expect(rejected).toEqual([
      { line: 2, value: '', reason: 'There is no case.' },
      { line: 3, value: '', reason: 'There is no activity.' },
      { line: 4, value: 'soon', reason: '“soon” is not a time that can be read.' },
    ])
  })

  test('an end before its start counts as no length, and that is said', async () => {
    const file = await saved(
      'reversed.csv',
      'case,activity,start,finish\n1,a,2024-01-02,2024-01-01\n1,b,2024-01-03,2024-01-04\n',
    )
    const { out, err } = await journeys(file, '--time', 'start', '--end', 'finish', '--json')
    expect(err).toContain('1 event ends before the time it begins')
    expect(JSON.parse(out).edges[0].mean_seconds).toBe(86_400)
  })

  test('a log of which nothing can be read is an error', async () => {
    const { exit, err } = await journeys(await saved('none.csv', 'case,activity,timestamp\n1,a,soon\n'))
    expect(exit).toBe(1)
    expect(err).toContain('none.csv can be read. Line 2: “soon” is not a time that can be read.')
  })

  test('a truncated gz is an error that says so', async () => {
    const whole = gzipSync(small.repeat(2_000))
    const { exit, err } = await journeys(
      await saved('cut.csv.gz', whole.subarray(0, whole.length - 20)),
      '--json',
    )
    expect(exit).toBe(1)
    expect(JSON.parse(err).error.message).toContain('is damaged: its gz data cannot be unpacked')
    expect(JSON.parse(err).error.fix).toBeTruthy()
  })

  test('a file that ends at nothing, or after its heading, says so', async () => {
    const empty = await journeys(await saved('empty.csv', ''), '--json')
    expect([empty.exit, JSON.parse(empty.err).error.message]).toEqual([
      1,
      expect.stringMatching(/empty\.csv is empty\.$/),
    ])
    const packed = await journeys(await saved('empty.csv.gz', gzipSync('')))
    expect([packed.exit, packed.err]).toEqual([1, expect.stringContaining('empty.csv.gz is empty.')])
    const heading = await journeys(await saved('heading.csv', 'case,activity,timestamp\n'))
    expect([heading.exit, heading.err]).toEqual([
      1,
      expect.stringContaining('names its columns, but has no rows.'),
    ])
  })

  test('events at the same moment keep the order of the file, whatever their names and zones', async () => {
    const file = await saved(
      'same.csv',
      'case,activity,timestamp\n1,b,2024-01-01T10:00:00Z\n1,a,2024-01-01T11:00:00+01:00\n1,c,2024-01-01 10:00\n',
    )
    expect(JSON.parse((await journeys(file, '--json')).out).variants.top[0].path).toEqual(['b', 'a', 'c'])
  })

  test('a column that is not there is refused with the nearest names', async () => {
    const { exit, err } = await journeys(await saved('small.csv', small), '--case', 'case_di')
    expect(exit).toBe(2)
    expect(err).toContain('Did you mean “case_id”')
  })
})
