import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { listSends, planSending } from '../../sending/contract.ts'
import { ChannelField } from './ChannelField.tsx'
import { newDraft, planOf } from './draft.ts'
import { MessageFields } from './MessageFields.tsx'
import { MessagePreview } from './MessagePreview.tsx'
import { sendsQuery } from './queries.ts'
import styles from './Sending.module.css'
import { say } from './say.ts'
import { WhenFields } from './WhenFields.tsx'
import { WhomFields } from './WhomFields.tsx'

interface PlanFormProps {
  survey: string
  shown: OutputOf<typeof listSends>
}

/** Whom, what and when; nothing leaves by it. */
export function PlanForm({ survey, shown }: PlanFormProps) {
  const [draft, setDraft] = useState(() => newDraft(shown))
  const [language, setLanguage] = useState(shown.languages[0] ?? 'en')
  const [variant, setVariant] = useState(0)
  const planning = useChangeOf(
    sendsQuery(survey).queryKey,
    () => ask<typeof planSending>('POST', '/api/surveys/:id/sends', planOf(survey, draft)),
    { done: () => say('planned'), tellsFailure: false },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    planning.mutate(undefined)
  }
  const place = { language, variant, setLanguage, setVariant }
  return (
    <div className={styles.pair}>
      <Card title={say('plan')}>
        <form onSubmit={submit} className={styles.form}>
          <p className={styles.words}>{say('planWords')}</p>
          <WhomFields draft={draft} onChange={setDraft} />
          <ChannelField draft={draft} onChange={setDraft} channels={shown.channels} />
          <MessageFields draft={draft} onChange={setDraft} languages={shown.languages} {...place} />
          <WhenFields draft={draft} onChange={setDraft} />
          <Wrong error={planning.error} />
          <Button
            type="submit"
            variant="filled"
            loading={planning.isPending}
            disabled={draft.whom === 'file' && !draft.file}
          >
            {say('workOut')}
          </Button>
        </form>
      </Card>
      <MessagePreview
        survey={survey}
        channel={draft.channel}
        wordings={draft.variants[variant] ?? draft.variants[0]!}
        language={language}
      />
    </div>
  )
}
