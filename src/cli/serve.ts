import { flushCompileCache } from 'node:module'
import type { Command } from 'commander'
import { readSettings } from '../platform/config.ts'
import { print } from './output.ts'

export function serveCommand(program: Command) {
  program
    .command('serve')
    .description('start Attune: web, API, stores and background jobs')
    .action(async (_options, command: Command) => {
      const { serve } = await import('../server/serve.ts')
      const { url, signInOnce, stop } = await serve(readSettings(process.env))
      print(command, `Attune is at ${url}\n`)
      if (signInOnce) print(command, `Sign in once: ${signInOnce}\n`)
      const end = asked()
      // Kept now: whoever ends us may not leave the time for it.
      flushCompileCache()
      await end
      await stop()
    })
}

/** A terminal's Ctrl-C reaches us twice, by itself and through npm: what comes so soon is the same request. */
const sameRequestMs = 1000

/** Until somebody asks us to end; a second request ends at once. */
function asked() {
  return new Promise<void>((resolve) => {
    let askedAt: number | undefined
    const ask = () => {
      askedAt ??= performance.now()
      if (performance.now() - askedAt > sameRequestMs) process.exit(130)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ask)
  })
}
