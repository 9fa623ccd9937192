import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (name: string) => fileURLToPath(new URL(`src/${name}`, import.meta.url))

/** One file for a script tag. Programs that bundle import `src/index.ts` through the package's own build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../../dist/sdk', import.meta.url)),
    emptyOutDir: true,
    target: 'es2020',
    lib: { entry: source('script.ts'), name: 'attuneScript', formats: ['iife'], fileName: () => 'attune.js' },
  },
})
