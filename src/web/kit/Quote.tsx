import type { ReactNode } from 'react'
import styles from './Quote.module.css'

interface QuoteProps {
  /** The customer's own words, unchanged. */
  text: string
  /** Language of the words, so that a screen reader pronounces them well. */
  lang?: string
  /** Who said it and where: a link to the customer, a channel. */
  by?: ReactNode
}

/** What somebody said, in their words; quotation marks come from here. */
export function Quote({ text, lang, by }: QuoteProps) {
  return (
    <figure className={styles.quote}>
      <blockquote lang={lang || undefined}>“{text}”</blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  )
}
