import { z } from 'zod'

/** An address that may be called: https, or http where somebody insists; no user and password in it. */
export const CalledUrl = z
  .string()
  .trim()
  .max(2_000)
  .refine((written) => {
    const url = URL.parse(written)
    return (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.username === '' &&
      url.password === '' &&
      url.hostname !== ''
    )
  }, 'must be an address that begins with https://')

/** What went wrong on the way, in words. */
export function wayTrouble(error: unknown): string {
  const { name = '', code = '', message = '' } = error as { name?: string; code?: string; message?: string }
  if (name === 'TimeoutError' || name === 'AbortError') return 'It did not answer in time.'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'There is no server of that name.'
  if (code === 'ECONNREFUSED') return 'Nothing answers there.'
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'Its certificate cannot be trusted.'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'It closed the connection.'
  return message.slice(0, 300) || 'It could not be reached.'
}
