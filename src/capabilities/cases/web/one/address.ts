export const queues = ['mine', 'nobody', 'all'] as const
export type Queue = (typeof queues)[number]

/** Which case is shown of whose, one at a time; absent is the first of one's own. */
export interface OneAddress {
  queue?: Exclude<Queue, 'mine'>
  case?: string
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readOneAddress({ queue, case: id }: Record<string, unknown>): OneAddress {
  return {
    ...((queue === 'nobody' || queue === 'all') && { queue }),
    ...(typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) && { case: id }),
  }
}
