import type { MailBlock, MailContent } from './content.ts'
import type { MailFoot } from './lay.ts'
import { mailWords } from './words.ts'

/** The same in plain words: for programs that show no HTML, and for whoever prefers it. */
export function asText({ blocks, because, language }: MailContent, { unsubscribe, from }: MailFoot): string {
  const foot = [because, from, unsubscribe && `${mailWords(language).unsubscribe}: ${unsubscribe}`]
  const small = foot.filter(Boolean).join('\n')
  return `${[...blocks.map(wordsOf), ...(small ? [`-- \n${small}`] : [])].join('\n\n')}\n`
}

function wordsOf(block: MailBlock): string {
  if ('heading' in block) return block.heading
  if ('says' in block) return block.says
  if ('quiet' in block) return block.quiet
  if ('button' in block) return `${block.button.label}:\n${block.button.href}`
  const { choices, low, high } = block
  const ends = [low && `${choices[0]?.label} = ${low}`, high && `${choices.at(-1)?.label} = ${high}`]
  return [ends.filter(Boolean).join(', '), ...choices.map(({ label, href }) => `${label}: ${href}`)]
    .filter(Boolean)
    .join('\n')
}
