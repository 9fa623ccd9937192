import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Grid } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import { Against } from './Against.tsx'
import { Answered } from './Answered.tsx'
import { Groups } from './Groups.tsx'
import { meaningOf } from './meaning.ts'
import { Now } from './Now.tsx'
import { scoreQuery } from './questions.ts'
import styles from './ScorePage.module.css'
import { say } from './say.ts'
import { Trend } from './Trend.tsx'

/** One score: how high, how sure, how it moved, how people answered, and where it differs. */
export function ScorePage() {
  const { scale } = useParams({ from: '/inside/scores/$scale' })
  const asked = useSearch({ from: '/inside/scores/$scale' })
  const { address } = useAddress()
  const score = useQuery(scoreQuery(address, { scale, ...asked }))
  const wording = asked.wording ?? (score.data?.metric.wording || undefined)
  const mayRead = useMay('customers:read')
  const read = (
    <ButtonLink to="/scores/$scale/answers" params={{ scale }} search={{ wording }}>
      {say(scale === 'promise' ? 'openPromises' : 'openAnswers', { n: count(score.data?.summary.n ?? 0) })}
    </ButtonLink>
  )
  return (
    <Page
      title={scaleName(scale)}
      sub={wording ? `${say('asked', { wording })} · ${meaningOf(scale)}` : meaningOf(scale)}
      bar={<QuestionBar />}
      actions={mayRead && score.data && read}
    >
      <Answer of={score} height={640}>
        {(shown) => (
          <Grid columns="minmax(0, 1fr) minmax(0, 2fr)">
            <div className={styles.column}>
              <Now {...shown} />
              <Against {...shown} />
              <Answered {...shown} />
            </div>
            <div className={styles.column}>
              <Trend {...shown} />
              <Groups {...shown} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}
