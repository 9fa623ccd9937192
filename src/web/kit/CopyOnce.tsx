import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from './CopyOnce.module.css'
import { say } from './say.ts'

/** A secret that is shown this one time, with a button that copies it. */
export function CopyOnce({ label, secret }: { label: string; secret: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div className={styles.once}>
      <p>
        <strong>{label}</strong> · {say('copyOnce')}
      </p>
      <div className={styles.line}>
        {/* Selected on focus: where the clipboard is forbidden, Ctrl-C still works. */}
        <input readOnly value={secret} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
        <Button variant="filled" onClick={copy}>
          {say(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
      <span role="status" className="only-heard">
        {isCopied ? say('copied') : ''}
      </span>
    </div>
  )
}
