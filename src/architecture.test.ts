import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

/** Imports run to the right only: main → cli → server → capabilities → platform → language → statistics. */
const rooms = ['main', 'cli', 'server', 'capabilities', 'platform', 'language', 'statistics'] as const

/** In this order; a later capability may call the front door (index.ts) of an earlier one. */
const capabilities = [
  'access',
  'touchpoints',
  'customers',
  'understanding',
  'ingestion',
  'scores',
  'outward',
  'surveys',
  'conversations',
  'journeys',
  'attention',
  'cases',
  'improvement',
  'visits',
  'people',
]

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const source = fileURLToPath(new URL('.', import.meta.url))
let imports: Import[]

beforeAll(async () => {
  imports = []
  for await (const file of glob('**/*.{ts,tsx}', { cwd: source })) imports.push(...importsOf(file))
})

test('the house has files to look at', () => {
  expect(imports.length).toBeGreaterThan(50)
})

test('every import from this house names a file with its ending', () => {
  const odd = imports.filter(({ to }) => !/\.(ts|tsx|css|json|mjs)(\?\w+)?$/.test(to))
  expect(odd).toEqual([])
})

describe('server side', () => {
  test('imports run one way between the rooms', () => {
    const wrong = serverImports().filter(({ from, to }) => rank(to) < rank(from))
    expect(wrong.map(shown)).toEqual([])
  })

  test('nothing of the web is reachable from the server', () => {
    const wrong = serverImports().filter(({ to }) => isWeb(to))
    expect(wrong.map(shown)).toEqual([])
  })

  test('every capability has its place in the order', () => {
    const found = new Set(imports.map(({ from }) => capabilityOf(from)).filter(Boolean))
    expect([...found].filter((name) => !capabilities.includes(name as string))).toEqual([])
  })

  test('a capability calls only earlier ones, and only at the front door', () => {
    const wrong = serverImports().filter(({ from, to }) => {
      const [caller, called] = [capabilityOf(from), capabilityOf(to)]
      if (!caller || !called || caller === called) return false
      return capabilities.indexOf(called) > capabilities.indexOf(caller) || !to.endsWith(`${called}/index.ts`)
    })
    expect(wrong.map(shown)).toEqual([])
  })
})

describe('web', () => {
  test('pages take from the server side its types alone', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => isWeb(from) && !isWeb(to) && !typeOnly && !isWords(to),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  test('the kit draws: it knows neither the app nor a page', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('web/kit/') && isWeb(to) && !to.startsWith('web/kit/'),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  test('pages know the kit and what the app offers them, not the shell', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('capabilities/') && isWeb(from) && /^web\/app\/(shell|main)/.test(to),
    )
    expect(wrong.map(shown)).toEqual([])
  })
})

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements]
    .map((found) => ({ to: found[2] ?? found[3] ?? found[4] ?? '', typeOnly: found[1] !== undefined }))
    .filter(({ to }) => to.startsWith('.') && !to.endsWith('/package.json'))
    .map(({ to, typeOnly }) => ({
      from: file,
      to: relative(source, normalize(join(source, dirname(file), to))),
      typeOnly,
    }))
}

function serverImports() {
  return imports.filter(({ from }) => !isWeb(from) && !from.includes('.test.'))
}

function isWeb(file: string) {
  return file.startsWith('web/') || /^capabilities\/\w+\/web\//.test(file)
}

/** Words and numbers without any dependency may be shared by both sides. */
function isWords(file: string) {
  return file.startsWith('statistics/')
}

function rank(file: string) {
  const room = file.split(/[/.]/)[0] as (typeof rooms)[number]
  return rooms.indexOf(room)
}

function capabilityOf(file: string) {
  return /^capabilities\/(\w+)\//.exec(file)?.[1]
}

function shown({ from, to }: Import) {
  return `${from} → ${to}`
}
