import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseRate, withOrders } from './generated-file.ts'
import { type Line, percent, perSecond, seconds, thousands } from './measure.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const knownLog = fileURLToPath(
  new URL('../../../shared/data/eventlog-bpic2012/bpic2012.csv.gz', import.meta.url),
)
const events = 262_200
const mostSeconds = 3
const mostMegabytes = 500

/** `attune journeys` from a cold start on a log of 262,200 events; on one made up where the known one is absent. */
export async function benchDiscovery(): Promise<Line[]> {
  if (existsSync(knownLog)) return measured(knownLog, 'the log of BPI 2012', [])
  const options = ['--case', 'customer_id', '--activity', 'channel', '--time', 'ordered_at']
  return withOrders({ rows: events }, (file) => measured(file, 'a made-up log', options))
}

async function measured(file: string, which: string, options: readonly string[]): Promise<Line[]> {
  const alone = await parseRate(file, events)
  const { took, cpu, megabytes } = coldRun(['journeys', file, ...options, '--json'])
  const line = {
    part: 'discovery',
    what: `\`attune journeys\` of ${events.toLocaleString('en')} events, ${which}, cold`,
  }
  return [
    {
      ...line,
      measured: `${took.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${thousands(perSecond(events, took))}`,
      reference: `csv-parse alone ${thousands(alone)}`,
      ratio: percent(perSecond(events, took) / alone),
      aim: `< ${mostSeconds} s`,
      isMet: took < mostSeconds,
    },
    {
      ...line,
      what: `${line.what}: most memory held`,
      measured: `${megabytes.toFixed(0)} MB`,
      reference: '',
      ratio: '',
      aim: `< ${mostMegabytes} MB`,
      isMet: megabytes < mostMegabytes,
    },
  ]
}

/** The process tells at its end what it took, since nobody outside can ask once it is gone. */
const tellsUsage = `data:text/javascript,process.on('exit', () => process.stderr.write('usage ' + JSON.stringify(process.resourceUsage())))`

function coldRun(command: readonly string[]) {
  const startedAt = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', tellsUsage, main, ...command], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const took = seconds(startedAt)
  const read = status === 0 ? (JSON.parse(stdout) as { events: number }).events : 0
  if (read !== events) throw new Error(`attune journeys read ${read} of ${events} events: ${stderr}`)
  const usage = JSON.parse(stderr.slice(stderr.indexOf('usage ') + 6)) as NodeJS.ResourceUsage
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6
  return { took, cpu, megabytes: (usage.maxRSS * 1024) / 1e6 }
}
