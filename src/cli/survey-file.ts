import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { Invalid } from '../platform/errors.ts'

/** What a file of JSON holds, also gz; `-` is standard input. */
export async function readJson(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await contentOf(file)
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Invalid(
      `${file} is no JSON: ${(error as Error).message}.`,
      { file, fix: 'Check that it was exported or written as JSON.' },
      { cause: error },
    )
  }
}

async function contentOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error) => {
    throw new Invalid(
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
      {
        file,
        fix: 'Check its name and that you may read it.',
      },
    )
  })
  const isGz = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGz ? gunzipSync(bytes) : bytes).toString('utf8')
}
