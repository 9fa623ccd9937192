import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import type { TextProvider } from '../../texts/contract.ts'
import styles from '../Outward.module.css'
import { ProviderForm } from './ProviderForm.tsx'
import { say } from './say.ts'
import { TryText } from './TryText.tsx'
import { WayState } from './WayState.tsx'

const channels = ['sms', 'whatsapp'] as const

/** How text and WhatsApp messages leave; closed until somebody wants them. */
export function ProviderCards({ providers }: { providers: readonly TextProvider[] }) {
  return (
    <Grid columns="repeat(2, minmax(0, 1fr))">
      {channels.map((channel) => {
        const provider = providers.find((one) => one.channel === channel)
        return <ProviderCard key={channel} channel={channel} provider={provider} />
      })}
    </Grid>
  )
}

interface ProviderCardProps {
  channel: TextProvider['channel']
  provider: TextProvider | undefined
}

function ProviderCard({ channel, provider }: ProviderCardProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={say(channel)}>
      <div className={styles.form}>
        <p className={styles.words}>{say('textsWords')}</p>
        {provider && <WayState {...provider} />}
        {provider || isOpen ? (
          <ProviderForm channel={channel} provider={provider} />
        ) : (
          <div>
            <Button onClick={() => setOpen(true)}>{say('setUp')}</Button>
          </div>
        )}
        {provider && <TryText channel={channel} />}
      </div>
    </Card>
  )
}
