import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
const limit = 300_000

let folder: string
let manifest: Manifest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-web-'))
  await build({ configFile, logLevel: 'error', build: { outDir: folder } })
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Names in the manifest of a file and of everything it cannot start without. */
function needed(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const imported of manifest[name]?.imports ?? []) needed(imported, seen)
  return seen
}

async function gzipped(file: string) {
  return gzipSync(await readFile(join(folder, file))).length
}

test('the shell arrives in less than 300 KB of scripts and styles', async () => {
  const chunks = [...needed('index.html')].map((name) => manifest[name]!)
  const files = new Set(['theme.js', ...chunks.flatMap(({ file, css = [] }) => [file, ...css])])
  const sizes = await Promise.all([...files].map(gzipped))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(50_000) // else the manifest was not understood
  expect(total).toBeLessThan(limit)
})

test('charts, pages and the palette are not part of the shell', () => {
  const shell = needed('index.html')
  const lazy = Object.keys(manifest).filter((name) => /(ChartDrawing|Palette|web\/\w+Page)\.tsx$/.test(name))
  for (const part of ['ChartDrawing', 'Palette', 'HomePage']) {
    expect(lazy.some((name) => name.endsWith(`${part}.tsx`))).toBe(true)
  }
  expect(lazy.filter((name) => shell.has(name))).toEqual([])
})

test('the page has no script inside, as the Content-Security-Policy demands', async () => {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const scripts = html.match(/<script\b[^>]*>[^<]*/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toMatch(/\ssrc="[^"]+"[^>]*>\s*$/)
})
