import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { sendTestText, TextProvider } from '../../texts/contract.ts'
import styles from '../Outward.module.css'
import { say } from './say.ts'

/** Sends one message by the stored provider and shows what it answered. */
export function TryText({ channel }: Pick<TextProvider, 'channel'>) {
  const [to, setTo] = useState('')
  const trying = useMutation({
    mutationFn: () => ask<typeof sendTestText>('POST', '/api/text-providers/:channel/test', { channel, to }),
  })
  return (
    <div>
      <div className={styles.try}>
        <TextInput
          type="tel"
          label={say('testNumber')}
          placeholder="+491701234567"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button loading={trying.isPending} disabled={!to} onClick={() => trying.mutate()}>
          {say('tryText')}
        </Button>
      </div>
      <Wrong error={trying.error} />
      {trying.data && (
        <p role="status" className={trying.data.status < 300 ? styles.good : styles.trouble}>
          {say('triedText', trying.data)}
        </p>
      )}
    </div>
  )
}
