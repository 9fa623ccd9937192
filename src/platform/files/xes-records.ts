import { SaxesParser } from 'saxes'
import { Invalid } from '../errors.ts'
import { type Found, withColumns } from './field-records.ts'
import { type Limits, megabytes } from './limits.ts'
import type { OnBadRow, Records } from './records.ts'

interface XesSource {
  name: string
  bytes: AsyncIterable<Buffer>
  limits: Limits
  onBadRow: OnBadRow
}

/**
 * Reads an event log (XES, IEEE 1849) as a table with one row for each event. An event's attributes are columns under
 * their keys (`concept:name`, `time:timestamp`), those of its trace with `case:` before them, as other tools name
 * them. Attributes within attributes and lists are left out; so are the defaults of `global`.
 */
export async function openXes(source: XesSource): Promise<Records> {
  const log = new LogReader(source)
  const records = await withColumns(events(log, source), source, () => noEvents(source.name))
  records.notices.unshift(...log.notices)
  return records
}

async function* events(log: LogReader, { bytes }: XesSource): AsyncGenerator<Found[]> {
  const decoder = new TextDecoder()
  for await (const chunk of bytes) {
    log.write(decoder.decode(chunk, { stream: true }))
    const found = log.take()
    if (found.length > 0) yield found
  }
  log.close()
  const rest = log.take()
  if (rest.length > 0) yield rest
}

const valued = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])
const nested = new Set(['list', 'container'])
/** Extensions whose attributes have a meaning here or need none; others are only kept. */
const knownExtensions = new Set(['concept', 'time', 'org', 'lifecycle', 'cost', 'identity', 'meta_time', 'meta_org',
  'meta_life', 'meta_concept', 'meta_general', 'meta_3tu', 'semantic']) // biome-ignore format: one glance

/** Follows the log's elements and gathers the events that are complete. */
class LogReader {
  readonly notices: string[] = []
  readonly #source: XesSource
  readonly #parser = new SaxesParser({ xmlns: false })
  /** Names of the elements that are open, outermost first. */
  readonly #open: string[] = []
  #trace = new Map<string, string>()
  #event: Found | undefined
  #found: Found[] = []
  /** Where the last tag ended: what is longer than a record without any is no event log. */
  #lastTag = 0
  #saidNested = false

  constructor(source: XesSource) {
    this.#source = source
    this.#parser.on('error', (error) => {
      throw this.#broken(error)
    })
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#begin(bare(name), attributes)
    })
    this.#parser.on('closetag', ({ name }) => this.#end(bare(name)))
  }

  write(text: string) {
    this.#parser.write(text)
    const { limits, name } = this.#source
    if (this.#parser.position - this.#lastTag <= limits.row) return
    const message = `The element in line ${this.#parser.line} of ${name} is longer than ${megabytes(limits.row)}.`
    throw new Invalid(message, { file: name, line: this.#parser.line, fix: 'Check that it is an event log.' })
  }

  close() {
    this.#parser.close()
  }

  take(): Found[] {
    const taken = this.#found
    this.#found = []
    return taken
  }

  #begin(name: string, attributes: Record<string, string>) {
    const parent = this.#open.at(-1)
    this.#open.push(name)
    this.#lastTag = this.#parser.position
    if (name === 'trace' && parent === 'log') this.#trace = new Map()
    else if (name === 'event' && (parent === 'trace' || parent === 'log')) {
      if (parent === 'log') this.#trace = new Map()
      this.#event = { line: this.#parser.line, fields: new Map(this.#trace) }
    } else if (name === 'extension') this.#noteExtension(attributes)
    else this.#attribute(name, parent, attributes)
  }

  #attribute(name: string, parent: string | undefined, { key, value }: Record<string, string>) {
    if (key === undefined || (!valued.has(name) && !nested.has(name))) return
    const isOfEvent = parent === 'event'
    if (!isOfEvent && parent !== 'trace') {
      if (this.#event) this.#noteNested()
      return
    }
    if (nested.has(name)) return this.#noteNested()
    if (isOfEvent) this.#event?.fields.set(key, value ?? '')
    else this.#trace.set(`case:${key}`, value ?? '')
  }

  #end(name: string) {
    this.#open.pop()
    this.#lastTag = this.#parser.position
    if (name !== 'event' || !this.#event) return
    this.#found.push(this.#event)
    this.#event = undefined
  }

  #noteExtension({ name = '', prefix = '' }: Record<string, string>) {
    if (knownExtensions.has(prefix.toLowerCase())) return
    this.notices.push(
      `The log uses the extension “${name || prefix}”, which is not known here; its attributes are read like any others.`,
    )
  }

  #noteNested() {
    if (this.#saidNested) return
    this.#saidNested = true
    this.notices.push('Lists and attributes within attributes are left out.')
  }

  #broken(error: Error): Invalid {
    const { name } = this.#source
    const line = this.#parser.line
    // saxes writes the place in front of its reason: `12:7: unclosed tag: event`.
    const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.$/, '')
    const isCutOff = /unclosed|unexpected end|no.*root/i.test(reason)
    const message = isCutOff
      ? `${name} ends too early, in line ${line}.`
      : `${name} is no valid XML in line ${line}: ${reason}.`
    const fix = isCutOff
      ? 'Download or export it again.'
      : 'Export the log again from the tool it comes from.'
    return new Invalid(message, { file: name, line, fix }, { cause: error })
  }
}

function noEvents(name: string): Invalid {
  return new Invalid(`${name} is an event log without events.`, {
    file: name,
    fix: 'Export it with its events.',
  })
}

/** Without the prefix of a namespace. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
