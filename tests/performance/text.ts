import { readFileSync } from 'node:fs'
import { openUnderstander, type Understander } from '../../src/language/index.ts'
import { type System, systems } from '../quality/systems.ts'
import { type Line, perSecond, seconds, thousands } from './measure.ts'

/** The least that one core should read in a second. */
const aims: Record<string, number> = { Attune: 1200, 'Attune --fast': 15_000 }
const mostMemory = 600

/** Reading texts on one core, all stages and fast, beside the packages a Node developer would take instead. */
export async function benchText(): Promise<Line[]> {
  const texts = comments(6000)
  const understander = await openUnderstander({ threads: 1 })
  try {
    return await benchSystems(understander, texts)
  } finally {
    await understander.close()
  }
}

async function benchSystems(understander: Understander, texts: readonly string[]): Promise<Line[]> {
  const [full, fast, ...others] = systems(understander) as [System, System, ...System[]]
  const own = [await speedOf(full, texts), await speedOf(fast, texts)]
  const memory = process.resourceUsage().maxRSS / 1024
  const references: Measured[] = []
  for (const system of others) references.push(await speedOf(system, texts))
  return [
    ...own.flatMap((ours) => references.map((reference) => compared(ours, reference, texts))),
    memoryLine(memory),
  ]
}

interface Measured {
  name: string
  rate: number
}

/** Once to warm up, then once by the clock. */
async function speedOf(system: System, texts: readonly string[]): Promise<Measured> {
  await system.read(texts.slice(0, 1000))
  const startedAt = performance.now()
  await system.read(texts)
  return { name: system.name, rate: perSecond(texts.length, seconds(startedAt)) }
}

function compared(ours: Measured, reference: Measured, texts: readonly string[]): Line {
  const letters = Math.round(texts.join('').length / texts.length)
  const aim = aims[ours.name] ?? 0
  return {
    part: 'text',
    what: `${ours.name}, one core, comments of ${letters} letters`,
    measured: thousands(ours.rate),
    reference: `${reference.name} ${thousands(reference.rate)}`,
    ratio: (ours.rate / reference.rate).toFixed(2),
    aim: `≥ ${thousands(aim)}`,
    isMet: ours.rate >= aim,
  }
}

function memoryLine(memory: number): Line {
  return {
    part: 'text',
    what: 'most memory while reading, one thread and this program (RSS)',
    measured: `${memory.toFixed(0)} MiB`,
    reference: '',
    ratio: '',
    aim: `< ${mostMemory} MB`,
    isMet: memory < mostMemory,
  }
}

/** The short texts of the tokeniser's fixture from public sets, again and again; its sources stand beside its test. */
function comments(count: number): string[] {
  const fixture = new URL('../../src/language/tokenise/reference.fixture.jsonl', import.meta.url)
  const texts = readFileSync(fixture, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { from: string; text: string })
    .filter(({ from, text }) => from !== 'own' && text.length < 400)
  return Array.from({ length: count }, (_, at) => texts[at % texts.length]!.text)
}
