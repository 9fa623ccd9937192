import type { Mail } from './parse-mail.ts'

/** Why a mail was written by no person. */
export type Automatic = 'auto-reply' | 'bulk' | 'list' | 'no-return-path'

/**
 * Whether a program wrote this mail: answering it would go round in circles, and counting it would count machines.
 * RFC 3834 (Auto-Submitted), the older Precedence and what common programs add; an empty return path is a notice.
 */
export function automatic({ header }: Pick<Mail, 'header'>): Automatic | undefined {
  const submitted = header('auto-submitted')
  if (submitted && !/^no\b/i.test(submitted)) return 'auto-reply'
  const precedence = header('precedence')?.toLowerCase() ?? ''
  if (/auto[_-]reply/.test(precedence) || answersByItself.some((name) => header(name) !== undefined))
    return 'auto-reply'
  if (header('list-id') !== undefined || precedence === 'list') return 'list'
  if (/^(?:bulk|junk)\b/.test(precedence) || header('list-unsubscribe') !== undefined) return 'bulk'
  if (header('return-path')?.replaceAll(/[<>\s]/g, '') === '') return 'no-return-path'
  return undefined
}

const answersByItself = ['x-autoreply', 'x-autorespond', 'x-auto-reply-from', 'x-mail-autoreply']
