import { Invalid } from '../../../platform/errors.ts'
import { asHtml } from './as-html.ts'
import { asText } from './as-text.ts'
import type { MailContent } from './content.ts'

/** What a mail says about itself, below its content. */
export interface MailFoot {
  /** Where one unsubscribes; without it nothing is said of it. */
  unsubscribe?: string
  /** Who sends it. */
  from?: string
}

/** Lays a mail out, as HTML that every program shows alike and as plain words that say the same. */
export function layMail(content: MailContent, foot: MailFoot = {}): { html: string; text: string } {
  for (const href of hrefsOf(content, foot)) {
    if (!/^(?:https?|mailto):/i.test(href)) throw new Invalid('A link in a mail must begin with https://.')
  }
  return { html: asHtml(content, foot), text: asText(content, foot) }
}

function hrefsOf({ blocks }: MailContent, { unsubscribe }: MailFoot): string[] {
  const inBlocks = blocks.flatMap((block) => {
    if ('button' in block) return block.button.href
    return 'choices' in block ? block.choices.map(({ href }) => href) : []
  })
  return unsubscribe ? [...inBlocks, unsubscribe] : inBlocks
}
