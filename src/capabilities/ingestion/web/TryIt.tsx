import { Button, Group, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Card } from '../../../web/kit/Card.tsx'
import { Progress } from '../../../web/kit/Progress.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { Import } from '../imports/contract.ts'
import { CountList } from './CountList.tsx'
import { say } from './import-say.ts'
import { Missing } from './Missing.tsx'
import { TakeBack } from './TakeBack.tsx'
import { useBegin, useMappingChange } from './use-import.ts'

/** The third step: everything is read and counted, nothing is written. */
export function TryIt({ of: found }: { of: Import }) {
  if (found.status === 'trying') {
    return (
      <Card>
        <Progress label={say('trying')} share={found.progress} />
      </Card>
    )
  }
  return (
    <Stack gap={14}>
      {found.missing.length > 0 && <Missing files={found.missing} />}
      {found.status === 'failed' ? <Stopped of={found} /> : <Tried of={found} />}
    </Stack>
  )
}

function Tried({ of: found }: { of: Import }) {
  const { id, trial, mapping } = found
  const running = useBegin(id, 'run')
  if (!trial) return null
  const isRowEach = mapping.files.flatMap(({ becomes }) => becomes).length === 1
  return (
    <Card title={say('ifNow')}>
      <Stack gap="sm">
        <CountList id={id} counts={trial} />
        <p>{say(trial.accepted > 0 ? 'nothingYet' : trial.duplicates > 0 ? 'allHere' : 'noneUsable')}</p>
        <Wrong error={running.error} />
        <Group gap="sm">
          {trial.accepted > 0 && (
            <Button variant="filled" loading={running.isPending} onClick={() => running.mutate()}>
              {say(isRowEach ? 'importRows' : 'importInteractions', counted(trial.accepted))}
            </Button>
          )}
          <Back of={found} />
        </Group>
      </Stack>
    </Card>
  )
}

/** An error of the files themselves, said by the server with its place; mended in the step before. */
function Stopped({ of: found }: { of: Import }) {
  const { id, error, trial, finishedAt } = found
  const wasRunning = trial !== null && finishedAt !== null
  const again = useBegin(id, wasRunning ? 'run' : 'trial')
  return (
    <Card title={say('stopped')}>
      <Stack gap="sm">
        <p role="alert">
          <strong>{error?.message}</strong> {error?.fix}
        </p>
        {wasRunning && <p>{say('stoppedWords')}</p>}
        <Wrong error={again.error} />
        <Group gap="sm">
          <Button variant="filled" loading={again.isPending} onClick={() => again.mutate()}>
            {say(wasRunning ? 'goOn' : 'tryAgain')}
          </Button>
          <Back of={found} />
        </Group>
      </Stack>
    </Card>
  )
}

/** Saving the mapping as it is makes a draft of the import again: the step before. */
function Back({ of: found }: { of: Import }) {
  const navigate = useNavigate()
  const changing = useMappingChange(found.id)
  return (
    <>
      <Button loading={changing.isPending} onClick={() => changing.mutate(found.mapping)}>
        {say('back')}
      </Button>
      <TakeBack {...found} onDiscarded={() => navigate({ to: '/sources' })} />
    </>
  )
}

/** `count` chooses the plural; the number itself is written with its commas. */
function counted(count: number) {
  return { count, shown: count.toLocaleString('en') }
}
