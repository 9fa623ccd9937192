import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { newPlace, type Place, processesOf, removePlace, startAttune } from '../durability/attune-process.ts'
import type { Line } from './measure.ts'

const idleMs = 15_000

/** From the command to the first page, on an empty folder and again; and what everything occupies when nothing happens. */
export async function benchStart(): Promise<Line[]> {
  const place = await newPlace()
  try {
    const first = await startToPage(place)
    await first.attune.kill('SIGTERM')
    const again = await startToPage(place)
    await pause(idleMs)
    const idle = memoryMiB(place)
    await again.attune.kill('SIGTERM')
    const line = { part: 'start', reference: '', ratio: '' }
    return [
      { ...line, ...startLine('first start on an empty folder, to the first page', first.seconds) },
      { ...line, ...startLine('every later start, to the first page', again.seconds) },
      {
        ...line,
        what: 'memory of all processes when idle (PSS)',
        measured: `${idle.toFixed(0)} MiB`,
        aim: '< 700 MB',
        isMet: idle * 1.048576 < 700,
      },
    ]
  } finally {
    await removePlace(place)
  }
}

function startLine(what: string, seconds: number) {
  return { what, measured: `${seconds.toFixed(1)} s`, aim: '< 5 s', isMet: seconds < 5 }
}

async function startToPage(place: Place) {
  const startedAt = performance.now()
  const attune = await startAttune(place)
  const page = await fetch(attune.url)
  if (!page.ok) throw new Error(`The first page answered ${page.status}: has the web app been built?`)
  await page.text()
  return { attune, seconds: (performance.now() - startedAt) / 1000 }
}

/** Proportional set size: memory that processes share is counted once, not once for each. */
function memoryMiB(place: Place): number {
  const kib = processesOf(place).map((one) => {
    const rollup = readFileSync(`/proc/${one.split(' ')[0]}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
  })
  return kib.reduce((sum, one) => sum + one, 0) / 1024
}
