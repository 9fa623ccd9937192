import type { Tokeniser } from '../tokenise/tokeniser.ts'

const link = /https?:\/\/\S+/g
const handle = /@\w+/g
const spaces = /\s+/g

/** A text as the encoders are to read it. Training prepares its texts the same way: change neither alone. */
export function encoderReading(text: string): string {
  const plain = text.includes('http') ? text.replace(link, 'link') : text
  const named = plain.includes('@') ? plain.replace(handle, '@user') : plain
  return named.replaceAll('&amp;', '&').replace(spaces, ' ').trim()
}

/** Makes of texts what encoders take. */
export class EncoderReader {
  readonly #tokeniser: Tokeniser
  readonly #mostTokens: number

  constructor(tokeniser: Tokeniser, mostTokens: number) {
    this.#tokeniser = tokeniser
    this.#mostTokens = mostTokens
  }

  idsOf(text: string): number[] {
    return this.#tokeniser.encode(encoderReading(text), this.#mostTokens)
  }
}
