import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Invalid } from '../../../platform/errors.ts'
import type { Json } from './values.ts'

const unzip = promisify(gunzip)

/** Segment's limits. */
export const limits = { batchBytes: 500 * 1024, eventBytes: 32 * 1024, events: 2_500 }

/** The JSON object of a request; a gzip that grows beyond the limit is stopped there. */
export async function readBody(raw: Buffer | undefined, encoding: string | undefined): Promise<Json> {
  const bytes = await unpacked(raw ?? Buffer.alloc(0), encoding?.toLowerCase().trim())
  if (bytes.length > limits.batchBytes) throw tooLong()
  let body: unknown
  try {
    body = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new Invalid(
      `The body is not JSON: ${(cause as Error).message}.`,
      { fix: 'Send one JSON object, in UTF-8.' },
      { cause },
    )
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Invalid('The body is not a JSON object.', { fix: 'Send one JSON object.' })
  }
  return body as Json
}

async function unpacked(raw: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (!encoding || encoding === 'identity') return raw
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    throw new Invalid(`The encoding “${encoding.slice(0, 40)}” is not known.`, {
      field: 'Content-Encoding',
      fix: 'Use gzip or none.',
    })
  }
  try {
    return await unzip(raw, { maxOutputLength: limits.batchBytes })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong()
    throw new Invalid(
      'The body is not valid gzip.',
      { fix: 'Compress it again, or send it as it is without Content-Encoding.' },
      { cause },
    )
  }
}

export function tooLong(): Invalid {
  return new Invalid('A request has at most 500 KB.', { fix: 'Send smaller batches.' })
}

/** The calls of a batch, each within its limit. */
export function callsOf({ batch }: Json): unknown[] {
  if (!Array.isArray(batch))
    throw new Invalid('A batch needs its calls.', { field: 'batch', fix: 'Send {"batch": [ … ]}.' })
  if (batch.length > limits.events) {
    throw new Invalid(`A batch has at most ${limits.events} calls, this one has ${batch.length}.`, {
      field: 'batch',
      fix: 'Send smaller batches.',
    })
  }
  for (const [index, call] of batch.entries()) checkLength(call, `batch.${index}`)
  return batch
}

export function checkLength(call: unknown, field: string): void {
  if (Buffer.byteLength(JSON.stringify(call) ?? '') > limits.eventBytes) {
    throw new Invalid('A call has at most 32 KB.', { field, fix: 'Send less in its properties.' })
  }
}
