import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { summariseComments } from '../contract.ts'
import { languageModelQuery, voiceQuestion } from './questions.ts'
import { say } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

/** A name and a summary of what is shown, where the organisation has set up a language model; absent where not. */
export function Summarise() {
  const { address } = useVoiceAddress()
  const queries = useQueryClient()
  const model = useQuery(languageModelQuery).data
  const mayAsk = useMay('voice:write')
  const asking = useMutation({
    mutationFn: () => ask<typeof summariseComments>('POST', '/api/voice/summary', voiceQuestion(address)),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: languageModelQuery.queryKey }),
  })
  if (!model?.isOn || !mayAsk) return null
  const { calls, tokensIn, tokensOut, host } = model
  const told = asking.data
  return (
    <Card
      title={told?.summary?.name ?? say('summary')}
      aside={
        <Button loading={asking.isPending} onClick={() => asking.mutate()}>
          {say('summarise')}
        </Button>
      }
    >
      {told?.summary && <p>{told.summary.summary}</p>}
      {told?.refused && <p>{say(`refused_${told.refused}`)}</p>}
      <p className={styles.quiet}>
        {told?.summary && `${say('madeOf', { n: count(told.n) })} `}
        {say('modelUsed', { host, calls: count(calls), in: count(tokensIn), out: count(tokensOut) })}
      </p>
    </Card>
  )
}
