import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { OpenCaseButton } from '../../cases/web/OpenCaseButton.tsx'
import type { Thread } from '../contract.ts'
import { Became } from './Became.tsx'
import { Beside } from './Beside.tsx'
import { FeelingLine } from './FeelingLine.tsx'
import { asWrittenQuery, conversationQuery } from './queries.ts'
import { say } from './say.ts'
import styles from './Thread.module.css'
import { Turns } from './Turns.tsx'

/** A conversation turn by turn, with what became of it, how it felt and who it was with. */
export function ConversationPage() {
  const { id } = useParams({ from: '/inside/conversations/$id' })
  const thread = useQuery(conversationQuery(id))
  const shown = thread.data
  const sub = shown && [shown.channel, moment(shown.openedAt), say('nMessages', { count: shown.messages })]
  const name = shown && (shown.customer.name || say('someone'))
  return (
    <Page
      title={name ? say('with', { name }) : say('conversation')}
      sub={sub ? sub.filter(Boolean).join(' · ') : '\u00a0'}
      actions={shown && <OpenCase thread={shown} />}
    >
      <Answer of={thread} height={600}>
        {(found) => (
          <Grid columns="minmax(0, 1.9fr) minmax(0, 1fr)">
            <Messages key={found.id} thread={found} linked={id} />
            <div className={styles.beside}>
              <Became thread={found} />
              <FeelingLine thread={found} />
              <Beside id={found.customer.id} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

/** A case about this conversation: what the customer wrote last in it stands in the case. */
function OpenCase({ thread: { customer, channel, turns } }: { thread: Thread }) {
  const last = turns.findLast(({ side }) => side === 'customer')
  return <OpenCaseButton customerId={customer.id} channel={channel} interactions={last ? [last.id] : []} />
}

/** Masked until somebody who may asks for the words as they were written. */
function Messages({ thread, linked }: { thread: Thread; linked: string }) {
  const mayReadRaw = useMay('conversations:manage')
  const [isRaw, setRaw] = useState(false)
  const written = useQuery(asWrittenQuery(thread.id, isRaw))
  const texts = isRaw ? written.data?.texts : undefined
  const toggle = (
    <Button variant="subtle" loading={isRaw && written.isFetching} onClick={() => setRaw(!isRaw)}>
      {say(isRaw ? 'showMasked' : 'showAsWritten')}
    </Button>
  )
  return (
    <Card title={say('conversation')} aside={mayReadRaw && toggle}>
      <p className={styles.note}>{say(texts ? 'asWrittenNote' : 'maskedNote')}</p>
      <Turns thread={thread} texts={texts} linked={linked} />
    </Card>
  )
}
