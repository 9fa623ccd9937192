import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { classes } from '../../../web/kit/classes.ts'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import type { Asked, GridRow, showGrid } from '../contract.ts'
import type { GridAddress } from './address.ts'
import { CellButton } from './CellButton.tsx'
import { Filters } from './Filters.tsx'
import styles from './Grid.module.css'
import { isShown } from './grid-filter.ts'
import { patterns } from './grid-words.ts'
import { askedQuery } from './questions.ts'
import { say, type Word } from './say.ts'

type Shown = OutputOf<typeof showGrid>

/** Stages as groups, touchpoints as rows, the three patterns as columns. On a narrow screen each touchpoint is a card. */
export function Grid({ asOf, stages, rows }: Shown) {
  const search: GridAddress = useSearch({ from: '/inside/touchpoints' })
  const asked = useQuery(askedQuery).data
  const askedAt = new Map(asked?.touchpoints.map((one) => [one.touchpointId ?? one.name, one]))
  const shown = rows.filter((row) => isShown(row, search, askedAt.get(row.id)))
  const groups = [...stages, { id: null, name: say('noStage') }]
    .map((stage) => ({ ...stage, rows: shown.filter(({ stageId }) => stageId === stage.id) }))
    .filter((group) => group.rows.length > 0)
  return (
    <>
      <Filters stages={stages} rows={rows} address={search} />
      {shown.length === 0 ? (
        <NoneMatch />
      ) : (
        <Card flush>
          {/* biome-ignore lint/a11y/useSemanticElements: a real table cannot become cards on a narrow screen and stay one */}
          <div role="table" aria-label={say('title')} className={styles.grid}>
            <Heads />
            {groups.map((group) => (
              <Group key={group.id ?? ''} name={group.name} rows={group.rows} asOf={asOf} askedAt={askedAt} />
            ))}
          </div>
        </Card>
      )}
    </>
  )
}

function NoneMatch() {
  const navigate = useNavigate()
  return (
    <EmptyTeach
      title={say('noneMatch')}
      actions={<Button onClick={() => navigate({ to: '/touchpoints', search: {} })}>{say('showAll')}</Button>}
    >
      {null}
    </EmptyTeach>
  )
}

function Heads() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Grid
    // biome-ignore lint/a11y/useFocusableInteractive: a row of heads is not focused
    <div role="row" className={classes(styles.row, styles.heads)}>
      <Head name={say('touchpoint')} />
      {patterns.map((pattern) => (
        <Head key={pattern} name={say(pattern)} hint={say(`${pattern}Hint` as Word)} />
      ))}
    </div>
  )
}

function Head({ name, hint }: { name: string; hint?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Grid
    // biome-ignore lint/a11y/useFocusableInteractive: a head is not focused
    <span role="columnheader">
      {name} {hint && <small>{hint}</small>}
    </span>
  )
}

interface GroupProps {
  name: string
  rows: GridRow[]
  asOf: string
  askedAt: Map<string, Asked>
}

function Group({ name, rows, asOf, askedAt }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Grid
    <div role="rowgroup" aria-label={name}>
      {/* biome-ignore lint/a11y/useSemanticElements: see Grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to be done with it */}
      <div role="row">
        {/* biome-ignore lint/a11y/useSemanticElements: see Grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to be done with it */}
        <div role="rowheader" className={styles.stage}>
          {name}
        </div>
      </div>
      {rows.map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: see Grid
        // biome-ignore lint/a11y/useFocusableInteractive: its cells hold the buttons
        <div role="row" key={row.id} className={styles.row}>
          {/* biome-ignore lint/a11y/useSemanticElements: see Grid */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: it holds a link */}
          <div role="rowheader" className={styles.name}>
            <Link to="/touchpoints/$id" params={{ id: row.id }}>
              {row.name}
            </Link>
            <small>{[row.owner?.name, row.channels.join(', ')].filter(Boolean).join(' · ')}</small>
          </div>
          {patterns.map((pattern) => (
            // biome-ignore lint/a11y/useSemanticElements: see Grid
            <div role="cell" key={pattern} className={styles.cell} data-label={say(pattern)}>
              <CellButton
                row={row}
                pattern={pattern}
                asOf={asOf}
                asked={pattern === 'past' ? askedAt.get(row.id) : undefined}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
