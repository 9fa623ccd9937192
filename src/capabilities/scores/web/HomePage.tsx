import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/client/address.ts'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Grid } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { NeedsYouCard } from '../../attention/web/list/NeedsYouCard.tsx'
import { AtRiskTile } from '../../attention/web/value/AtRiskTile.tsx'
import { FourQuestionsCard } from '../../conversations/web/FourQuestionsCard.tsx'
import { SignalsCard } from '../../customers/web/signals/SignalsCard.tsx'
import { WhereItHurts } from '../../journeys/web/friction/WhereItHurts.tsx'
import { PromisesCard } from '../../journeys/web/promises/PromisesCard.tsx'
import { InTheirWords } from '../../understanding/web/InTheirWords.tsx'
import { EmergingCard } from '../../understanding/web/themes/EmergingCard.tsx'
import styles from './HomePage.module.css'
import { Nothing } from './Nothing.tsx'
import { boardQuery } from './questions.ts'
import { RecentInteractions } from './RecentInteractions.tsx'
import { ScoreTiles } from './ScoreTiles.tsx'
import { say } from './say.ts'
import { WhatChanged } from './WhatChanged.tsx'

/** The first page: all scores, what really changed, and what happened last. */
export function HomePage() {
  const { address } = useAddress()
  const board = useQuery(boardQuery(address))
  const maySeeCustomers = useMay('customers:read')
  const isBeside = useMay('attention:read') || maySeeCustomers
  const built = board.data?.interactions && {
    interactions: count(board.data.interactions),
    customers: count(board.data.customers),
  }
  return (
    <Page title={say('homeTitle')} sub={built ? say('builtFrom', built) : '\u00a0'} bar={<QuestionBar />}>
      <Answer
        of={board}
        height={104}
        isEmpty={({ interactions }) => interactions === 0}
        empty={<Nothing address={address} />}
      >
        {({ tiles }) => <ScoreTiles tiles={tiles} beside={<AtRiskTile />} />}
      </Answer>
      {board.data?.interactions !== 0 && (
        <Grid columns={isBeside ? 'minmax(0, 1.6fr) minmax(0, 1fr)' : 'minmax(0, 1fr)'}>
          <div className={styles.beside}>
            <WhatChanged />
            <SignalsCard />
            <EmergingCard />
          </div>
          {isBeside && (
            <div className={styles.beside}>
              <NeedsYouCard />
              {maySeeCustomers && <RecentInteractions />}
            </div>
          )}
        </Grid>
      )}
      {board.data?.interactions !== 0 && <InTheirWords />}
      {board.data?.interactions !== 0 && <WhereItHurts />}
      {board.data?.interactions !== 0 && <PromisesCard />}
      {board.data?.interactions !== 0 && <FourQuestionsCard />}
    </Page>
  )
}
