/** What a mail says, before it is laid out: words and links, no HTML. */
export interface MailContent {
  /** Right-to-left languages are set so. */
  language: string
  /** What the list of mails shows behind the subject. */
  preview?: string
  blocks: readonly MailBlock[]
  /** Small print above the word for unsubscribing: why they get this mail. */
  because?: string
}

export type MailBlock =
  | { heading: string }
  | { says: string }
  | { quiet: string }
  | { button: { label: string; href: string } }
  /** Answers to choose from, each a link: the first question of a survey. */
  | { choices: readonly MailChoice[]; low?: string; high?: string }

export interface MailChoice {
  label: string
  href: string
  /** For screen readers where the label alone says little: `9 of 10`. */
  spoken?: string
}
