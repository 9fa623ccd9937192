import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Avatar } from '../../../web/kit/Avatar.tsx'
import { Grid } from '../../../web/kit/Card.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { HealthCard } from '../../attention/web/health/HealthCard.tsx'
import { CustomerCases } from '../../cases/web/CustomerCases.tsx'
import { OpenCaseButton } from '../../cases/web/OpenCaseButton.tsx'
import styles from './CustomerPage.module.css'
import { customerName } from './customer-name.ts'
import { Fresh } from './line/Fresh.tsx'
import { Line } from './line/Line.tsx'
import { useLineAddress } from './line/useLineAddress.ts'
import { MergeHistory } from './merging/MergeHistory.tsx'
import { AddNote } from './notes/AddNote.tsx'
import { Pinned } from './notes/Pinned.tsx'
import { AtAGlance } from './profile/AtAGlance.tsx'
import { Belonging } from './profile/Belonging.tsx'
import { KnownAs } from './profile/KnownAs.tsx'
import { Neighbours } from './profile/Neighbours.tsx'
import { Traits } from './profile/Traits.tsx'
import { WhoTheyAre } from './profile/WhoTheyAre.tsx'
import { customerQuery } from './questions.ts'
import { ConsentCard } from './rights/ConsentCard.tsx'
import { RightsCard } from './rights/RightsCard.tsx'
import { say } from './say.ts'

/** One customer: who they are, everything that happened in one line of time, and what is known of them. */
export function CustomerPage() {
  const { id } = useParams({ from: '/inside/customers/$id' })
  const customer = useQuery(customerQuery(id))
  const { change } = useLineAddress()
  const { data } = customer
  return (
    <Page
      title={data ? customerName(data) : say('customer')}
      picture={data && <Avatar name={customerName(data)} size="large" />}
      sub={data ? <WhoTheyAre known={data} /> : '\u00a0'}
      bar={<Neighbours id={id} />}
      actions={
        <>
          <AddNote customer={id} />
          <OpenCaseButton customerId={id} variant="filled" />
        </>
      }
    >
      <Answer of={customer} height={480}>
        {(known) => (
          <Grid columns="minmax(0, 2fr) minmax(0, 1fr)">
            <div className={styles.past}>
              <Line
                whose={{ what: 'customer', id: known.id }}
                above={
                  <>
                    <Fresh id={known.id} />
                    <Pinned customer={known.id} />
                  </>
                }
              />
            </div>
            <div className={styles.column}>
              <HealthCard id={known.id} />
              <AtAGlance id={known.id} onShow={(part) => change({ ...withoutChoice, ...part })} />
              <CustomerCases customer={known.id} />
              <Belonging known={known} />
              <Traits known={known} />
              <KnownAs identities={known.identities} />
              <ConsentCard id={known.id} />
              <MergeHistory id={known.id} />
              <RightsCard id={known.id} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

/** A figure leads to what it is made of, whatever was chosen before. */
const withoutChoice = {
  kinds: undefined,
  channels: undefined,
  touchpoints: undefined,
  sources: undefined,
  way: undefined,
  words: undefined,
  since: undefined,
  to: undefined,
  only: undefined,
  order: undefined,
  conversation: undefined,
  at: undefined,
  entry: undefined,
}
