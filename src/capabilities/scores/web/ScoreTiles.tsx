import type { ReactNode } from 'react'
import { FigureLink } from '../../../web/client/links.tsx'
import { Grid } from '../../../web/kit/Card.tsx'
import type { Changed } from '../../../web/kit/Change.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import type { ScoreTile } from '../contract.ts'
import { say } from './say.ts'

/** One tile per score, each the door to that score; and what else belongs beside them. */
export function ScoreTiles({ tiles, beside }: { tiles: ScoreTile[]; beside?: ReactNode }) {
  if (tiles.length === 0) return <p>{say('noScoresHere')}</p>
  return (
    <section aria-label={say('scoreboard')}>
      <Grid>
        {tiles.map((tile) => (
          <FigureLink
            key={`${tile.scale} ${tile.wording}`}
            to="/scores/$scale"
            params={{ scale: tile.scale }}
            search={{ wording: tile.wording || undefined }}
            label={scaleName(tile.scale)}
            title={tile.wording || undefined}
            measured={{ ...tile.summary, unit: tile.unit }}
            change={changeShown(tile)}
          />
        ))}
        {beside}
      </Grid>
    </section>
  )
}

/** Where there was a period before but too few answers in it, that is said too. */
export function changeShown({ before, change }: Pick<ScoreTile, 'before' | 'change'>): Changed | null {
  return change ?? (before && { difference: 0, verdict: 'too few', tone: null })
}
