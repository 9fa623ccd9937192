import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/client/address.ts'
import { FigureLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Grid } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { boardQuery } from './questions.ts'
import { say } from './say.ts'

/** The scoreboard: every score of the period with its interval and whether it really changed. */
export function HomePage() {
  const { address } = useAddress()
  const board = useQuery(boardQuery(address))
  const sub = board.data && {
    interactions: count(board.data.interactions),
    customers: count(board.data.customers),
  }
  return (
    <Page title={say('homeTitle')} sub={sub ? say('builtFrom', sub) : '\u00a0'} bar={<QuestionBar />}>
      <Answer
        of={board}
        height={104}
        isEmpty={({ tiles }) => tiles.length === 0}
        empty={<EmptyTeach title={say('emptyTitle')}>{say('emptyWords')}</EmptyTeach>}
      >
        {({ tiles }) => (
          <Grid>
            {tiles.map(({ metric, scale, wording, unit, summary, change }) => (
              <FigureLink
                key={`${scale} ${wording}`}
                to="/"
                label={metric}
                measured={{ ...summary, unit }}
                change={change}
              />
            ))}
          </Grid>
        )}
      </Answer>
    </Page>
  )
}
