/**
 * Control characters, soft hyphens and marks without width. The joiners stay where scripts and emoji need them: after a
 * letter of theirs. Tabs and line ends stay too.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g
// The joiners are signs of their own here, not parts of one.
// biome-ignore lint/suspicious/noMisleadingCharacterClass: see above
const joiner = /(?<![\u0600-\u1fff\u2190-\u33ff\ud800-\udfff\ufe0f])(?:\u200c|\u200d)/g

export function withoutInvisible(text: string): string {
  return text.replace(invisible, ' ').replace(joiner, ' ')
}
