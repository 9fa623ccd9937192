const steps = ['B', 'KB', 'MB', 'GB'] as const

/** `1.4 MB`, by 1024. */
export function sizeOf(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const figure = new Intl.NumberFormat('en', { maximumFractionDigits: step > 1 ? 1 : 0 })
  return `${figure.format(bytes / 1024 ** step)} ${steps[step]}`
}
