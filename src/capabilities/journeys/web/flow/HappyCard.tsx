import { Button } from '@mantine/core'
import { useMay } from '../../../../web/client/session.ts'
import { Card, Row } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { Conformance, Flow } from '../../flow/contract.ts'
import styles from './HappyCard.module.css'
import { say } from './say.ts'
import { Chips, useChooseHappy } from './WaysCard.tsx'

const deviations = ['exactly', 'skipped', 'repeated', 'additional', 'reordered'] as const

/** How many keep to the way it should go, and how the others deviate. */
export function HappyCard({ journey, flow: { conformance } }: { journey: string; flow: Flow }) {
  if (!conformance)
    return (
      <Card title={say('happy')}>
        <p className={styles.note}>{say('noHappy')}</p>
      </Card>
    )
  return (
    <Card title={say('happy')}>
      <Whose journey={journey} conformance={conformance} />
      <Chips path={conformance.path} waits={[]} />
      <div className={styles.rows}>
        {deviations.map((one) => (
          <Deviation key={one} name={one} measured={conformance[one]} />
        ))}
      </div>
      <p className={styles.note}>{say('conformanceNote', { n: count(conformance.exactly.n) })}</p>
    </Card>
  )
}

function Whose({ journey, conformance: { isChosen } }: { journey: string; conformance: Conformance }) {
  const mayChoose = useMay('journeys:write')
  const choose = useChooseHappy(journey)
  return (
    <p className={styles.whose}>
      {say(isChosen ? 'happyChosen' : 'happyGuessed')}
      {isChosen && mayChoose && (
        <Button variant="subtle" size="compact-xs" onClick={() => choose.mutate([])}>
          {say('guessAgain')}
        </Button>
      )}
    </p>
  )
}

function Deviation({
  name,
  measured,
}: {
  name: (typeof deviations)[number]
  measured: Conformance['exactly']
}) {
  const { value, low, high, hits } = measured
  return (
    <Row columns="64px 1fr auto">
      <b
        title={
          low === null || high === null
            ? undefined
            : say('between', { low: percent(low), high: percent(high) })
        }
      >
        {value === null ? '' : percent(value)}
      </b>
      <span>{value === null ? say('tooFew') : say(name)}</span>
      <span className={styles.note}>{value === null ? '' : count(hits)}</span>
    </Row>
  )
}
