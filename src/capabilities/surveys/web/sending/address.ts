/** Which list of which sending is open; absent is none. */
export interface SendAddress {
  send?: string
  list?: string
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readSendAddress({ send, list }: Record<string, unknown>): SendAddress {
  return {
    ...(typeof send === 'string' && { send }),
    ...(typeof list === 'string' && { list }),
  }
}
