import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { VoiceTabs } from '../VoiceTabs.tsx'
import type { SignalsAddress } from './address.ts'
import { OpenSignal } from './OpenSignal.tsx'
import { signalsQuery } from './queries.ts'
import styles from './Signals.module.css'
import { SignalTable } from './SignalTable.tsx'
import { say } from './say.ts'
import { Versions } from './Versions.tsx'

/** By which words signals are recognised, how often that is right, and what one's own words would change. */
export function SignalsPage() {
  const { list }: SignalsAddress = useSearch({ from: '/inside/voice/signals' })
  const navigate = useNavigate({ from: '/voice/signals' })
  const signals = useQuery(signalsQuery)
  const open = (search: SignalsAddress) => navigate({ search, resetScroll: false })
  return (
    <Page title={say('title')} sub={say('sub')}>
      <VoiceTabs />
      {list && <OpenSignal key={list} list={list} onClose={() => open({})} />}
      <Answer of={signals} height={640}>
        {({ lists, versions }) => {
          const customers = lists.filter(({ of }) => of === 'customers')
          const replies = lists.filter(({ of }) => of === 'replies')
          return (
            <div className={styles.cards}>
              <Card title={say('ofCustomers')} flush>
                <SignalTable
                  label={say('ofCustomers')}
                  lists={customers}
                  onOpen={({ list }) => open({ list })}
                />
                <p className={styles.note}>{say('howMeasured', { texts: textsOf(customers) })}</p>
              </Card>
              <Card title={say('ofReplies')} flush>
                <SignalTable label={say('ofReplies')} lists={replies} onOpen={({ list }) => open({ list })} />
                <p className={styles.note}>{say('invented', { texts: textsOf(replies) })}</p>
              </Card>
              <Versions versions={versions} />
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}

const textsOf = (lists: readonly { figures: { texts: number } }[]) => count(lists[0]?.figures.texts ?? 0)
