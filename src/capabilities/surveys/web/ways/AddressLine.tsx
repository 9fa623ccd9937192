import { Button } from '@mantine/core'
import { useState } from 'react'
import { say as kit } from '../../../../web/kit/say.ts'
import { say } from './say.ts'
import styles from './WaysPage.module.css'

/** An address to copy or to look at. */
export function AddressLine({ label, address }: { label: string; address: string }) {
  const [copied, setCopied] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(address)
  }
  const isCopied = copied === address
  return (
    <div className={styles.line}>
      {/* Selected on focus: where the clipboard is forbidden, Ctrl-C still works. */}
      <input readOnly value={address} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button variant="filled" onClick={copy} aria-label={`${kit('copy')}: ${label}`}>
        {kit(isCopied ? 'copied' : 'copy')}
      </Button>
      <Button
        component="a"
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={`${say('open')}: ${label}`}
      >
        {say('open')}
      </Button>
      <span role="status" className="only-heard">
        {isCopied ? kit('copied') : ''}
      </span>
    </div>
  )
}
