import { readFileSync } from 'node:fs'

/** Scripts of the pages that customers see: plain JavaScript as browsers run it, without comments and indents. */
function script(name: string): string {
  const text = readFileSync(new URL(`./browser/${name}`, import.meta.url), 'utf8')
  return text
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^\s*\/\*\*[\s\S]*?\*\/$/gm, '')
    .replaceAll(/^\s+/gm, '')
    .trim()
}

export const pageScript = script('page.js')
export const kioskScript = `${script('holds.js')}\n${script('kiosk.js')}`
export const kioskWorker = script('worker.js')
export const embedScript = script('embed.js')
