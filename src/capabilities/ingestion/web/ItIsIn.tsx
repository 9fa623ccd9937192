import { Group, Stack } from '@mantine/core'
import { ButtonLink } from '../../../web/client/links.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Progress } from '../../../web/kit/Progress.tsx'
import type { Import } from '../imports/contract.ts'
import { CountList } from './CountList.tsx'
import { say } from './import-say.ts'
import { TakeBack } from './TakeBack.tsx'

/** The fourth step: it is being written, it is in, or it was taken back. */
export function ItIsIn({ of: found }: { of: Import }) {
  const { id, status, progress, result } = found
  if (status === 'running' || status === 'undoing') {
    return (
      <Card>
        <Stack gap="sm">
          {status === 'running' ? (
            <Progress label={say('running')} share={progress} />
          ) : (
            <Progress label={say('undoing')} />
          )}
          <p>{say('runningWords')}</p>
        </Stack>
      </Card>
    )
  }
  if (status === 'undone') {
    return (
      <Card title={say(result ? 'undone' : 'discarded')}>
        <Stack gap="sm">
          <p>{say(result ? 'undoneWords' : 'discardedWords')}</p>
          <Onwards />
        </Stack>
      </Card>
    )
  }
  return (
    <Card title={say('done')} aside={<TakeBack {...found} />}>
      <Stack gap="sm">
        {result && <CountList id={id} counts={result} />}
        <Group gap="sm">
          <ButtonLink to="/" search={{ period: 'all' }} variant="filled">
            {say('toHome')}
          </ButtonLink>
          <ButtonLink to="/scores" search={{ period: 'all' }}>
            {say('toScores')}
          </ButtonLink>
          <Onwards />
        </Group>
      </Stack>
    </Card>
  )
}

function Onwards() {
  return (
    <Group gap="sm">
      <ButtonLink to="/sources/import">{say('another')}</ButtonLink>
      <ButtonLink to="/sources" variant="subtle">
        {say('toSources')}
      </ButtonLink>
    </Group>
  )
}
