import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from './Snippet.module.css'
import { say } from './say.ts'

/** A few lines to copy into a program. */
export function Snippet({ title, code }: { title: string; code: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <figure className={styles.snippet}>
      <figcaption>
        <span>{title}</span>
        <Button variant="subtle" onClick={copy} aria-label={`${say('copy')}: ${title}`}>
          {say(isCopied ? 'copied' : 'copy')}
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
      <pre tabIndex={0}>{code}</pre>
    </figure>
  )
}
