import { Link } from '@tanstack/react-router'
import { Grid } from '../../../../web/kit/Card.tsx'
import type { CaseShown } from '../../handling/contract.ts'
import type { Doing } from '../doing/DoingDialog.tsx'
import { PlaybookInCase } from '../playbooks/PlaybookInCase.tsx'
import { About } from './About.tsx'
import { Customer, Owner } from './Beside.tsx'
import { Clocks } from './Clocks.tsx'
import { Log } from './Log.tsx'
import styles from './One.module.css'
import { Steps } from './Steps.tsx'
import { say } from './say.ts'

interface CaseViewProps {
  shown: CaseShown
  onDo: (doing: Doing) => void
}

/** One case: its clocks, what it is about, the way to a good end, what happened, and the customer beside. */
export function CaseView({ shown, onDo }: CaseViewProps) {
  const { id, state, mergedInto } = shown
  return (
    <>
      {mergedInto && (
        <p className={styles.notice}>
          <Link to="/cases/$case" params={{ case: mergedInto.id }}>
            {say('wentOn', { number: mergedInto.number })}
          </Link>
        </p>
      )}
      <Grid columns="minmax(0, 1.9fr) minmax(0, 1fr)">
        <div className={styles.column}>
          <Clocks shown={shown} />
          <About shown={shown} />
          <Steps shown={shown} onDo={onDo} />
          <Log shown={shown} />
        </div>
        <div className={styles.column}>
          <Customer shown={shown} />
          <Owner shown={shown} />
          <PlaybookInCase caseId={id} canChange={state !== 'closed' && state !== 'merged'} />
        </div>
      </Grid>
    </>
  )
}
