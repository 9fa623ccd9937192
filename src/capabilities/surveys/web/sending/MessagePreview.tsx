import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { testMessage } from '../../sending/contract.ts'
import type { Wordings } from '../../sending/plan.ts'
import { previewQuery } from './queries.ts'
import styles from './Sending.module.css'
import { say } from './say.ts'

interface MessagePreviewProps {
  survey: string
  channel: 'email' | 'sms' | 'whatsapp'
  wordings: Wordings
  language: string
}

const typingPauseMs = 400

/** The message as somebody called Maria Meyer reads it, and a way to get it oneself. */
export function MessagePreview({ survey, ...message }: MessagePreviewProps) {
  const [settled] = useDebouncedValue(message, typingPauseMs)
  const preview = useQuery(previewQuery(survey, settled))
  return (
    <Card title={say('preview')} className={styles.preview}>
      <Answer of={preview} height={480} isEmpty={() => false}>
        {({ subject, html, text }) =>
          html ? (
            <>
              <p className={styles.subject}>{subject}</p>
              <iframe title={say('previewMail')} sandbox="" srcDoc={html} className={styles.mail} />
            </>
          ) : (
            <p className={styles.short}>{text}</p>
          )
        }
      </Answer>
      <TryOut survey={survey} {...message} />
    </Card>
  )
}

function TryOut({ survey, ...message }: MessagePreviewProps) {
  const [to, setTo] = useState('')
  const trying = useMutation({
    mutationFn: () =>
      ask<typeof testMessage>('POST', '/api/surveys/:id/test-message', { id: survey, to, ...message }),
    onSuccess: ({ outcome, why }) =>
      outcome === 'sent' ? toastDone(say('tried')) : toastFailed(new Error(why)),
    onError: toastFailed,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    trying.mutate()
  }
  return (
    <form onSubmit={submit} className={styles.tryOut}>
      <TextInput
        aria-label={say('tryAddress')}
        placeholder={say('tryAddress')}
        required
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button type="submit" loading={trying.isPending}>
        {say('tryOut')}
      </Button>
    </form>
  )
}
