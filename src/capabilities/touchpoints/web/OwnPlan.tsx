import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import type { showTouchpoint } from '../contract.ts'
import { CellButton } from './CellButton.tsx'
import styles from './Grid.module.css'
import { patterns, whyInWords } from './grid-words.ts'
import { say } from './say.ts'

/** The touchpoint's own three cells, with why each is judged so. */
export function OwnPlan({ row, asOf }: OutputOf<typeof showTouchpoint>) {
  return (
    <Grid columns="repeat(3, minmax(0, 1fr))">
      {patterns.map((pattern) => (
        <Card key={pattern} title={say(pattern)} aside={say(`${pattern}Hint`)}>
          <div className={styles.own}>
            <CellButton row={row} pattern={pattern} asOf={asOf} />
          </div>
          <p className={styles.why}>{whyInWords(row.cells[pattern], row.plans[pattern] !== null)}</p>
          {row.plans[pattern]?.note && <p className={styles.why}>{row.plans[pattern].note}</p>}
        </Card>
      ))}
    </Grid>
  )
}
