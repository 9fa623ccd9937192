import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second for whoever asks. */
const ticksPerSecond = 100

/** Processor time that a process and all under it have used so far, those that have ended included. */
export function cpuSeconds(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(read)
  const under = Map.groupBy(all, ({ parent }) => parent)
  const ticksOf = (one: Used): number =>
    (under.get(one.pid) ?? []).reduce((sum, child) => sum + ticksOf(child), one.ticks)
  const top = all.find((one) => one.pid === pid)
  return top ? ticksOf(top) / ticksPerSecond : 0
}

interface Used {
  pid: number
  parent: number
  ticks: number
}

/** The fields after the name, which may hold anything: state, parent, …, then its own time and that of ended children. */
function read(pid: string): Used[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const ticks = fields.slice(11, 15).reduce((sum, part) => sum + part, 0)
    return [{ pid: Number(pid), parent: fields[1]!, ticks }]
  } catch {
    return [] // It ended between two looks.
  }
}
