import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What was read once is not read again by the next command, nor by the processes and threads that this one starts.
const { directory } = enableCompileCache(
  fileURLToPath(new URL('../node_modules/.cache/attune', import.meta.url)),
)
if (directory) process.env.NODE_COMPILE_CACHE ??= directory

const { run } = await import('./cli/index.ts')
process.exitCode = await run(process.argv.slice(2))
