import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

test('the script is smaller than 8 KB on its way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attune-sdk-'))
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: folder } })
  const script = await readFile(join(folder, 'attune.js'))
  await rm(folder, { recursive: true })
  expect(script.length).toBeGreaterThan(2_000) // else nothing was built
  expect(gzipSync(script).length).toBeLessThan(8 * 1024)
})
