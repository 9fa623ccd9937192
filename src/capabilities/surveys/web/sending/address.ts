import { z } from 'zod'

/** Which list of which sending is open. */
export const SendAddress = z.object({
  send: z.string().optional().catch(undefined),
  list: z.string().optional().catch(undefined),
})
export type SendAddress = z.infer<typeof SendAddress>
