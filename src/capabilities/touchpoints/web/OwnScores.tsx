import { useQuery } from '@tanstack/react-query'
import { FigureLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import { boardQuery } from '../../scores/web/questions.ts'
import { say } from './say.ts'

/** The scores of this place over the last 90 days, each the door to its page. */
export function OwnScores({ names }: { names: string[] }) {
  const may = useMay('scores:read')
  const filter = [{ field: 'touchpoint', values: names }]
  const board = useQuery({ ...boardQuery({ period: '90d', filter }), enabled: may })
  if (!may) return null
  return (
    <Card title={say('itsScores')}>
      <Answer
        of={board}
        height={100}
        isEmpty={({ tiles }) => tiles.length === 0}
        empty={<p>{say('noScores')}</p>}
      >
        {({ tiles }) => (
          <Grid>
            {tiles.map(({ scale, wording, summary, unit, change }) => (
              <FigureLink
                key={`${scale} ${wording}`}
                to="/scores/$scale"
                params={{ scale }}
                search={{ wording: wording || undefined, period: '90d', filter, segment: undefined }}
                label={scaleName(scale)}
                title={wording || undefined}
                measured={{ ...summary, unit }}
                change={change}
              />
            ))}
          </Grid>
        )}
      </Answer>
    </Card>
  )
}
