import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { SettingsTabs } from '../../access/web/SettingsTabs.tsx'
import { AccountCard } from './mail/AccountCard.tsx'
import { ProviderCards } from './mail/ProviderCards.tsx'
import { providersQuery, senderQuery } from './mail/queries.ts'
import { RefusedCard } from './mail/RefusedCard.tsx'
import { say } from './mail/say.ts'
import styles from './Outward.module.css'

/** How mail and short messages leave: the account, providers, and addresses that get nothing more. */
export function MailPage() {
  const sender = useQuery(senderQuery)
  const providers = useQuery(providersQuery)
  return (
    <Page title={say('title')} sub={say('sub')} bar={<SettingsTabs />}>
      <div className={styles.page}>
        <Answer of={sender} height={520}>
          {(shown) => <AccountCard key={shown.sender?.changedAt} shown={shown} />}
        </Answer>
        <Answer of={providers} height={120} isEmpty={() => false}>
          {({ providers }) => <ProviderCards providers={providers} />}
        </Answer>
        <RefusedCard />
      </div>
    </Page>
  )
}
