const width = 30

/** A bar on stderr for long work, only where somebody looks at it. */
export function progressBar(doing: string, stream: NodeJS.WriteStream = process.stderr) {
  let shown = -1
  return {
    /** @param share 0 to 1 */
    show(share: number) {
      const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100)
      if (!stream.isTTY || percent === shown) return
      shown = percent
      const full = Math.round((percent / 100) * width)
      stream.write(`\r${doing} ${'█'.repeat(full)}${'·'.repeat(width - full)} ${percent} %`)
    },
    end() {
      if (shown >= 0) stream.write('\r\u001b[K')
      shown = -1
    },
  }
}
